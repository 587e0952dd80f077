import type { Outcome } from '../outcome';
import type { DomainInfo } from '../registry-domain';
import type { RegistrySettings } from '../registry-settings';
import { isAccount } from './is-account';

/**
 * `done`: the name is back. `awaits-report`: it was asked for, and its report is due. `absent`: it is deleted as before, which is
 * believed only after the registry's absence delays. `gone`: nothing can be restored any more. `unanswered`: this settles nothing.
 */
export type RestoreReading =
  | { readonly kind: 'done'; readonly expiresAt?: Date }
  | { readonly kind: 'awaits-report' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unanswered' };

/** What the grace periods of a name say about its restore (RFC 3915, section 3.2). Pure. */
export function whatBecameOfRestore(info: Outcome<DomainInfo>, { user }: Pick<RegistrySettings, 'user'>): RestoreReading {
  if (info.kind === 'refused' && info.reason === 'missing') return { kind: 'gone' };
  if (info.kind !== 'done') return { kind: 'unanswered' };
  const { sponsor, statuses, rgpStatuses, expiresAt } = info.value;
  if (!isAccount(sponsor, user)) return { kind: 'gone' };
  if (rgpStatuses.includes('pendingRestore')) return { kind: 'awaits-report' };
  // Past its redemption period a name still shows pendingDelete, and nothing saves it.
  if (rgpStatuses.includes('redemptionPeriod')) return { kind: 'absent' };
  if (statuses.includes('pendingDelete')) return { kind: rgpStatuses.includes('pendingDelete') ? 'gone' : 'absent' };
  return { kind: 'done', expiresAt };
}
