import type { DomainInfo, Outcome, RegistrySettings } from '#libs/registry';
import { isOurAccount } from '../is-our-account';
import { type Compared, differences } from './differences';
import type { Difference } from './domain-drift';

/**
 * `ours`: the registry has it for us; another registrar may have asked for it. `gone`: it does not know the name, or another registrar has it. `unreadable`: it will not say.
 * `unanswered`: nobody has said anything.
 */
export type SyncReading =
  | { readonly kind: 'ours'; readonly found: readonly Difference[]; readonly isAskedFor: boolean }
  | { readonly kind: 'gone'; readonly why: Difference }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'unanswered' };

type Account = Pick<RegistrySettings, 'user' | 'statusesNotSent'>;

/** What an answer to domain:info says about a name of ours. Pure. */
export function readingOfSync(ours: Compared, answer: Outcome<DomainInfo>, account: Account, now: Date): SyncReading {
  switch (answer.kind) {
    case 'done': {
      const { value } = answer;
      const isAskedFor = value.statuses.includes('pendingTransfer');
      if (isOurAccount(value.sponsor, account.user)) return { kind: 'ours', found: differences(ours, value, account, now), isAskedFor };
      return { kind: 'gone', why: { aspect: 'sponsor', ours: account.user, theirs: value.sponsor } };
    }
    case 'refused':
      if (answer.reason === 'missing') return { kind: 'gone', why: { aspect: 'missing', ours: 'registered', theirs: 'not there' } };
      return { kind: 'unreadable', reason: `${answer.message} (${answer.code})` };
    default:
      return { kind: 'unanswered' };
  }
}
