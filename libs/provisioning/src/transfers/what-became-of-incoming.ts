import { SECOND, after } from '#libs/kernel';
import { type DomainInfo, type DomainTransfer, type Outcome, type TransferStatus, whatBecameOfTransfer } from '#libs/registry';
import type { Attempt } from '../attempts';
import { isOurAccount } from '../is-our-account';
import type { Asked, Finding } from '../item-action';
import { CALLED_BACK, type Failure, type OrderItem } from '../order-item';
import { mayBeUnderWay } from './meaning-of-transfer';
import { nextLook } from './next-look';
import { TRANSFER_REFUSALS } from './transfer-refusals';

/** What a registry says: of the transfer, and of the name. */
export interface Seen {
  readonly query: Outcome<DomainTransfer>;
  readonly info: Outcome<DomainInfo>;
}

const ENDINGS: Readonly<Partial<Record<TransferStatus, Failure>>> = {
  clientRejected: { code: 'transfer-rejected', message: 'The registrar who has the name has rejected the transfer.' },
  clientCancelled: { code: CALLED_BACK, message: 'The transfer was cancelled.' },
  serverCancelled: { code: 'transfer-ended', message: 'The registry has cancelled the transfer.' },
};

/** Before anything that registries have done. */
const EVER = new Date('1970-01-01T00:00:00Z');

/**
 * What became of a transfer that was sent, or whose answer got lost. One open item per name: what our account has pending is this
 * order's, and once the registry has taken one on, so is the last one it knows. Else the times decide, as far as clocks agree. What
 * leaves no trace, however often it is asked for, is sent again. Pure.
 */
export function whatBecameOfIncoming(
  item: OrderItem,
  open: readonly Attempt[],
  { query, info }: Seen,
  registry: Asked,
  now: Date,
): Finding {
  const isTakenOn = open.some(({ state }) => state === 'pending');
  if (info.kind === 'done' && !isTakenOn && wasOursBefore(info.value, item.createdAt, registry))
    return lost('name-taken', `${item.name} was registered through us before.`);
  const isPending = query.kind === 'done' && query.value.status === 'pending' && isOurAccount(query.value.requestedBy, registry.user);
  const reading = whatBecameOfTransfer(isTakenOn || isPending ? EVER : item.createdAt, query, info, registry);
  switch (reading.kind) {
    case 'done':
      return reading.expiresAt && info.kind === 'done'
        ? { kind: 'done', dates: { createdAt: info.value.createdAt ?? item.createdAt, expiresAt: reading.expiresAt } }
        : { kind: 'unanswered' };
    case 'pending':
      return { kind: 'pending', askAgainInMs: nextLook(item.createdAt, reading.transfer.actionAt, now) };
    case 'ended':
      return { kind: 'lost', failure: ENDINGS[reading.status]! };
    case 'absent':
      return noTrace(item, open, registry);
    case 'unanswered':
      return { kind: 'unanswered' };
  }
}

function noTrace(item: OrderItem, open: readonly Attempt[], { absenceDelaysSeconds }: Asked): Finding {
  const wait = absenceDelaysSeconds[item.absences];
  if (wait !== undefined) return { kind: 'absent', isCertain: false, askAgainInMs: wait * SECOND };
  // Taken on (1001) and gone by now, though the registry does not say how it ended.
  if (open.some(({ state }) => state === 'pending')) return { kind: 'lost', failure: ENDINGS.serverCancelled! };
  const refused = open.at(-1)?.code ?? null;
  if (!open.every(({ code }) => mayBeUnderWay(code, true))) return { kind: 'absent', isCertain: true, askAgainInMs: 0 };
  return lost(TRANSFER_REFUSALS[refused!] ?? 'registry-refused', `The registry did not take the transfer on (${refused}).`);
}

const lost = (code: string, message: string): Finding => ({ kind: 'lost', failure: { code, message } });

/** Held by our account, and not come to it since the order: then nothing of this order made it ours. */
function wasOursBefore({ sponsor, creator, transferredAt }: DomainInfo, orderedAt: Date, { user, clockSkewSeconds }: Asked): boolean {
  if (!isOurAccount(sponsor, user)) return false;
  return transferredAt
    ? transferredAt < after(orderedAt, -clockSkewSeconds * SECOND)
    : creator !== undefined && isOurAccount(creator, user);
}
