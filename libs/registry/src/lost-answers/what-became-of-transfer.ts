import { SECOND, after } from '#libs/kernel';
import type { Outcome } from '../outcome';
import type { DomainInfo } from '../registry-domain';
import type { RegistrySettings } from '../registry-settings';
import type { DomainTransfer, TransferStatus } from '../registry-transfer';
import { isAccount } from './is-account';

/**
 * `done`: the name is ours. `pending`: it is under way. `ended`: it was, and came to nothing. `absent`: no trace of it, which is
 * believed only after the registry's absence delays. `unanswered`: this settles nothing.
 */
export type TransferReading =
  | { readonly kind: 'done'; readonly expiresAt?: Date }
  | { readonly kind: 'pending'; readonly transfer: DomainTransfer }
  | { readonly kind: 'ended'; readonly status: TransferStatus }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unanswered' };

/**
 * What became of a transfer request: one whose answer got lost, or one that is under way. The transfer query tells, where it is
 * about ours; where the registry keeps no transfers that have ended, the name's registrar does. A name that was ours before
 * must not be asked about here. Pure.
 */
export function whatBecameOfTransfer(
  sentAt: Date,
  query: Outcome<DomainTransfer>,
  info: Outcome<DomainInfo>,
  registry: Pick<RegistrySettings, 'user' | 'clockSkewSeconds'>,
): TransferReading {
  if (info.kind === 'done' && isAccount(info.value.sponsor, registry.user)) return { kind: 'done', expiresAt: info.value.expiresAt };
  if (query.kind === 'done' && isOurs(query.value, sentAt, registry)) return progressOf(query.value);
  const isNone = query.kind === 'done' || (query.kind === 'refused' && NONE.has(query.code));
  return isNone && info.kind === 'done' ? { kind: 'absent' } : { kind: 'unanswered' };
}

/** No transfer there, or none that concerns us (2201). */
const NONE: ReadonlySet<number> = new Set([2201, 2301]);

/** One that we asked for earlier has nothing to do with this one. */
function isOurs(
  { requestedBy, requestedAt }: DomainTransfer,
  sentAt: Date,
  { user, clockSkewSeconds }: Pick<RegistrySettings, 'user' | 'clockSkewSeconds'>,
): boolean {
  return isAccount(requestedBy, user) && (!requestedAt || requestedAt >= after(sentAt, -clockSkewSeconds * SECOND));
}

function progressOf(transfer: DomainTransfer): TransferReading {
  switch (transfer.status) {
    case 'pending':
      return { kind: 'pending', transfer };
    case 'clientApproved':
    case 'serverApproved':
      return { kind: 'done', expiresAt: transfer.expiresAt };
    default:
      return { kind: 'ended', status: transfer.status };
  }
}
