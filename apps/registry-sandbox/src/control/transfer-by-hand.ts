import { newId } from '#libs/kernel';
import { type Ending, endedBy } from '../commands/transfer';
import type { Books } from '../life/books';
import { requestDomain } from '../life/request-transfer';
import type { Transfer } from '../objects/transfer';
import { readName } from '../policy/registry-policy';
import { ControlMissing, ControlRefused } from './control-refused';

interface Act {
  readonly name: string;
  readonly op: Ending | 'request';
  /** Who asks for the name: another registrar than has it, the first of them unless told. */
  readonly registrar?: string;
}

/** A registrar's part in a transfer, played from here: the one whose turn it is. A request needs no authInfo. */
export function transferByHand(books: Books, { name, op, registrar }: Act, now: Date): Transfer {
  const { store } = books;
  if (op !== 'request') {
    const account = store.transfers.find('domain', name)?.[op === 'cancel' ? 'requester' : 'holder'];
    return endedBy({ ...books, now }, { kind: 'domain', name }, op, account ?? '');
  }
  const domain = store.domains.find(name);
  if (!domain) throw new ControlMissing(`There is no ${name}.`);
  const requester = registrar ?? store.accounts.all().find(({ id }) => id !== domain.sponsor)?.id;
  if (!requester || !store.accounts.find(requester)) throw new ControlRefused(`There is no account ${requester ?? 'but its own'}.`);
  return requestDomain(books, domain, readName(name), { requester, ids: { svTRID: newId('sandbox', now) }, now });
}
