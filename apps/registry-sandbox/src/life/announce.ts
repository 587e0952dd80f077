import { newId } from '#libs/kernel';
import { type Markup, el } from '#libs/platform';
import { EPP_NS } from '#libs/registry';
import { domainData } from '../commands/domain-data';
import type { Domain } from '../objects/domain';
import type { Books } from './books';

/** The registry's own doings, as RFC 8590 names them. */
export type Operation = 'autoDelete' | 'autoPurge' | 'autoRenew' | 'update';

/** Tells a name’s registrar what the registry did to it, and how the name is now, or was before it went (RFC 8590). */
export function announce({ store }: Books, domain: Domain, operation: Operation, at: Date, text: string): void {
  const extension = changeData(operation, at);
  store.messages.add(domain.sponsor, { at, text, data: domainData(domain), extension });
}

const changeData = (operation: Operation, at: Date): Markup =>
  el(
    'changePoll:changeData',
    { 'xmlns:changePoll': EPP_NS.changePoll, state: operation === 'autoPurge' ? 'before' : 'after' },
    el('changePoll:operation', {}, operation),
    el('changePoll:date', {}, at.toISOString()),
    el('changePoll:svTRID', {}, newId('sandbox', at)),
    el('changePoll:who', {}, 'registry'),
  );
