import { Period } from '#libs/kernel';
import { transferData } from '../commands/transfer-data';
import type { Domain } from '../objects/domain';
import { type Transfer, type TransferStatus, isApproved } from '../objects/transfer';
import type { Books } from './books';
import { giveBack } from './charge';
import { openGraces, withGrace } from './domain-life';

const PENDING_TRANSFER = 'pendingTransfer';

/** The five days are over and its holder said nothing. */
export function leaveUnanswered(books: Books, transfer: Transfer): void {
  const rules = transfer.kind === 'domain' ? books.policy.rules.of(transfer.name) : undefined;
  endTransfer(books, transfer, rules?.unansweredTransfer === 'cancelled' ? 'serverCancelled' : 'serverApproved', transfer.actsAt);
}

/** Ends a pending transfer: the object has a new registrar, or the old one still and the money is back. Whoever has to know finds a message. */
export function endTransfer(books: Books, transfer: Transfer, status: TransferStatus, at: Date): Transfer {
  const ended = transfer.kind === 'domain' ? endOfDomain(books, transfer, status, at) : endOfContact(books, transfer, status, at);
  books.store.transfers.put(ended);
  const message = { at, text: `Transfer of ${transfer.name}: ${status}.`, data: transferData(ended) };
  for (const account of listeners(books, ended)) books.store.messages.add(account, message);
  return ended;
}

function endOfDomain(books: Books, transfer: Transfer, status: TransferStatus, at: Date): Transfer {
  const { store, policy } = books;
  const domain = store.domains.find(transfer.name)!;
  const settled = { ...domain, statuses: domain.statuses.filter((each) => each !== PENDING_TRANSFER) };
  if (!isApproved(status)) {
    giveBack(books, transfer.billingId!, transfer, at);
    store.domains.save(settled);
    return { ...transfer, status, actsAt: at, expiresAt: undefined };
  }
  const expiresAt = expiryAfterTransfer(domain, policy.yearsMax, at);
  // The year that the registry had added at expiry is the one that the transfer pays for: its loser gets it back (RFC 3915, section 3.1).
  const renewal = openGraces(domain, at).find(({ period }) => period === 'autoRenewPeriod');
  if (renewal) giveBack(books, renewal.billingId, transfer, at);
  const grace = { period: 'transferPeriod', billingId: transfer.billingId! } as const;
  const graces = withGrace({ ...domain, graces: [] }, grace, policy.rules.of(domain.name).transferGraceDays, at);
  store.domains.save({ ...settled, sponsor: transfer.requester, expiresAt, graces, transferredAt: at });
  store.hosts.moveInside(domain.name, transfer.requester);
  return { ...transfer, status, actsAt: at, expiresAt };
}

function endOfContact({ store }: Books, transfer: Transfer, status: TransferStatus, at: Date): Transfer {
  const contact = store.contacts.find(transfer.name)!;
  const statuses = contact.statuses.filter((each) => each !== PENDING_TRANSFER);
  store.contacts.save(
    isApproved(status) ? { ...contact, statuses, sponsor: transfer.requester, transferredAt: at } : { ...contact, statuses },
  );
  return { ...transfer, status, actsAt: at };
}

/** A year more, and no further than names may run; none where the registry has just added one, which the transfer then pays for. */
export function expiryAfterTransfer(domain: Domain, yearsMax: number, at: Date): Date {
  const { expiresAt } = domain;
  if (openGraces(domain, at).some(({ period }) => period === 'autoRenewPeriod')) return expiresAt;
  const [longer, furthest] = [Period.ofYears(1).addTo(expiresAt), Period.ofYears(yearsMax).addTo(at)];
  if (longer <= furthest) return longer;
  return furthest < expiresAt ? expiresAt : furthest;
}

/** Who is told: the side that did not act, or both where the registry did. */
function listeners({ policy }: Books, { kind, name, status, holder, requester }: Transfer): string[] {
  const told = status.startsWith('server') ? [holder, requester] : [status === 'clientCancelled' ? holder : requester];
  const onlyHolder = kind === 'domain' && policy.rules.of(name).transferNews === 'holder';
  return onlyHolder ? told.filter((account) => account === holder) : told;
}
