import { DAY, type DomainName, after } from '#libs/kernel';
import { transferData } from '../commands/transfer-data';
import type { TransactionIds } from '../epp/answer';
import { CommandRefused } from '../epp/command-refused';
import type { Contact } from '../objects/contact';
import type { Domain } from '../objects/domain';
import { type Registered, refuseProhibited } from '../objects/registered';
import type { Transfer } from '../objects/transfer';
import { priceOf } from '../policy/prices';
import type { Books } from './books';
import { charge, refuseShort } from './charge';
import { expiryAfterTransfer } from './end-transfer';

interface Request {
  readonly requester: string;
  readonly ids: TransactionIds;
  readonly now: Date;
}

/** Begins the transfer of a domain to another registrar, who pays now. 2104, 2106, 2300, 2304 when it cannot be. */
export function requestDomain(books: Books, domain: Domain, name: DomainName, { requester, ids, now }: Request): Transfer {
  const { store, policy } = books;
  const rules = policy.rules.of(domain.name);
  refuseUntransferable(domain, requester, domain.name);
  const locked = after(domain.transferredAt ?? domain.createdAt, rules.transferLockDays * DAY);
  if (now < locked) throw new CommandRefused(2106, `${domain.name} is not transferred before ${locked.toISOString()}`);
  const { amount } = priceOf(name, 'transfer', 1);
  const entry = { account: requester, command: 'transfer', object: domain.name, years: 1, amount, ...ids, at: now } as const;
  refuseShort(books, entry);
  const billingId = charge(books, entry);
  store.domains.save({ ...domain, statuses: [...domain.statuses, 'pendingTransfer'] });
  const actsAt = after(now, rules.transferDays * DAY);
  const expiresAt = expiryAfterTransfer(domain, policy.yearsMax, now);
  return begin(books, {
    kind: 'domain',
    name: domain.name,
    ...ids,
    requester,
    holder: domain.sponsor,
    requestedAt: now,
    actsAt,
    expiresAt,
    billingId,
  });
}

/** Begins the transfer of a contact to another registrar. 2300 or 2304 when it cannot be. */
export function requestContact(books: Books, contact: Contact, { requester, ids, now }: Request): Transfer {
  refuseUntransferable(contact, requester, contact.id);
  books.store.contacts.save({ ...contact, statuses: [...contact.statuses, 'pendingTransfer'] });
  const actsAt = after(now, books.policy.contactTransferDays * DAY);
  return begin(books, { kind: 'contact', name: contact.id, ...ids, requester, holder: contact.sponsor, requestedAt: now, actsAt });
}

function refuseUntransferable(object: Registered, requester: string, name: string): void {
  if (object.sponsor === requester) throw new CommandRefused(2002, `${name} is yours`);
  if (object.statuses.includes('pendingTransfer')) throw new CommandRefused(2300, `${name} is being transferred`);
  refuseProhibited(object, 'Transfer', name);
}

function begin({ store }: Books, request: Omit<Transfer, 'status'>): Transfer {
  const transfer: Transfer = { ...request, status: 'pending' };
  store.transfers.put(transfer);
  const text = `Transfer of ${transfer.name} requested.`;
  store.messages.add(transfer.holder, { at: transfer.requestedAt, text, data: transferData(transfer) });
  return transfer;
}
