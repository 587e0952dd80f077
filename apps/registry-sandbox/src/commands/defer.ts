import type { Answer } from '../epp/answer';
import type { Verb } from '../epp/command';
import type { Call, CommandHandler } from './call';

/** What a domain shows while the registry decides about a command. */
export const PENDING_STATUS: Partial<Record<Verb, string>> = {
  create: 'pendingCreate',
  delete: 'pendingDelete',
  renew: 'pendingRenew',
  update: 'pendingUpdate',
};

/** Takes a command about a domain without carrying it out: what would refuse it refuses it now, and the rest is for the registry to decide. */
export function defer(call: Call, handler: CommandHandler, document: string): Answer {
  const { store, command, ids } = call;
  store.rehearse(() => handler(call));
  const domain = store.domains.find(command.names[0]!)!;
  store.domains.save({ ...domain, statuses: [...domain.statuses, PENDING_STATUS[command.verb]!], pending: { document, ...ids } });
  return { code: 1001 };
}
