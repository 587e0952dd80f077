import { DomainError } from '#libs/kernel';
import { parseXml } from '#libs/platform';
import { type Command, readCommand } from '../epp/command';
import { CommandRefused } from '../epp/command-refused';
import { Extensions, SPEAKS_ALL } from '../epp/extensions';
import type { Books } from '../life/books';
import { purge } from '../life/purge';
import type { Domain, PendingCommand } from '../objects/domain';
import { handlerOf } from './command-table';
import { PENDING_STATUS } from './defer';
import { pendingData } from './pending-data';

export class NothingPending extends DomainError {
  readonly fault = 'missing';
  readonly code = 'nothing-pending';
}

/**
 * Ends a command that was answered 1001: it is carried out, or it never happened (a create is free again, the money back). Either way the
 * registrar finds a message in its queue. Call inside a transaction.
 */
export function settlePending(books: Books, name: string, complete: boolean, now: Date): void {
  const domain = books.store.domains.find(name);
  if (domain?.pending) settleCommand(books, { ...domain, pending: domain.pending }, complete, now);
  else if (domain?.statuses.includes('pendingCreate')) settleCreate(books, domain, complete, now);
  else throw new NothingPending(`Nothing of ${name} is pending.`);
}

function settleCreate(books: Books, domain: Domain, complete: boolean, now: Date): void {
  const { store } = books;
  const { name, sponsor } = domain;
  const charged = store.billing.lastCreate(name)!;
  if (complete) {
    const statuses = domain.statuses.filter((status) => status !== 'pendingCreate');
    store.domains.save({ ...domain, statuses }, { by: sponsor, at: now });
  } else {
    purge(books, name);
    store.accounts.setBalance(sponsor, store.accounts.find(sponsor)!.balance.plus(charged.amount));
    store.billing.add({ ...charged, command: 'create-rejected', amount: charged.amount.negated(), at: now });
  }
  tell(books, domain, 'create', complete, charged, now);
}

function settleCommand(books: Books, domain: Domain & { readonly pending: PendingCommand }, complete: boolean, now: Date): void {
  const { pending, ...rest } = domain;
  const command = readCommand(parseXml(pending.document)) as Command;
  const status = PENDING_STATUS[command.verb];
  // A name that time has deleted meanwhile stays deleted.
  const isLeaving = status === 'pendingDelete' && domain.phase !== 'registered';
  books.store.domains.save({ ...rest, statuses: isLeaving ? domain.statuses : domain.statuses.filter((each) => each !== status) });
  tell(books, domain, command.verb, complete && carriedOut(books, domain.sponsor, command, pending, now), pending, now);
}

/** False when the command would be refused now: the registry decides later than it looked. */
function carriedOut(books: Books, account: string, command: Command, ids: PendingCommand, now: Date): boolean {
  const extensions = Extensions.read(`${command.verb} ${command.object}`, command.extensions, SPEAKS_ALL);
  try {
    books.store.within(() => handlerOf(command)!({ ...books, account, command, ids, now, extensions, pending: false }));
    return true;
  } catch (error) {
    if (error instanceof CommandRefused) return false;
    throw error;
  }
}

function tell(
  { store }: Books,
  { name, sponsor }: Domain,
  verb: string,
  done: boolean,
  ids: Omit<PendingCommand, 'document'>,
  at: Date,
): void {
  const text = `Pending ${verb} ${done ? 'completed' : 'rejected'}.`;
  store.messages.add(sponsor, { at, text, data: pendingData(name, done, ids, at) });
}
