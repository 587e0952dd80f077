import { CommandRefused } from '../epp/command-refused';
import type { Answer } from '../epp/answer';
import { type Fields, fields } from '../epp/fields';
import { endTransfer } from '../life/end-transfer';
import { requestContact, requestDomain } from '../life/request-transfer';
import type { Registered } from '../objects/registered';
import type { Transfer, TransferStatus } from '../objects/transfer';
import { type Price, priceOf } from '../policy/prices';
import { readName } from '../policy/registry-policy';
import type { Call, CommandHandler } from './call';
import { feeData, refuseDisagreement } from './fee';
import { found } from './found';
import { provesAuthInfo } from './read-auth-info';
import { readContactId } from './read-contact';
import { readYears } from './read-years';
import { transferData } from './transfer-data';

/** Who may end a pending transfer, and how it has then ended. */
const ENDINGS = {
  approve: { by: 'holder', status: 'clientApproved' },
  reject: { by: 'holder', status: 'clientRejected' },
  cancel: { by: 'requester', status: 'clientCancelled' },
} as const satisfies Record<string, { by: 'holder' | 'requester'; status: TransferStatus }>;
export type Ending = keyof typeof ENDINGS;

/** A domain goes from one registrar to another (RFC 5731, sections 3.1.3 and 3.2.4), for a year more. */
export const transferDomain: CommandHandler = (call) => {
  const given = fields(call.command.body, 'name', 'period', 'authInfo');
  const name = readName(given.required('name'));
  const domain = found(call.store.domains.find(name.ascii), name.ascii);
  if (call.command.op !== 'request') return asked(call, { kind: 'domain', name: name.ascii, object: domain, given });
  if (readYears(given).years !== 1) throw new CommandRefused(2306, 'a transfer adds one year');
  proveRequest(given, domain.authInfo);
  const price: Price = priceOf(name, 'transfer', 1);
  refuseDisagreement(call, price);
  const transfer = requestDomain(call, domain, name, { requester: call.account, ids: call.ids, now: call.now });
  return { code: 1001, data: transferData(transfer), extensions: feeData(call, 'trnData', price) };
};

/** A contact goes from one registrar to another (RFC 5733, sections 3.1.3 and 3.2.4). It costs nothing. */
export const transferContact: CommandHandler = (call) => {
  const given = fields(call.command.body, 'id', 'authInfo');
  const id = readContactId(given.required('id'));
  const contact = found(call.store.contacts.find(id), id);
  if (call.command.op !== 'request') return asked(call, { kind: 'contact', name: id, object: contact, given });
  proveRequest(given, contact.authInfo);
  const transfer = requestContact(call, contact, { requester: call.account, ids: call.ids, now: call.now });
  return { code: 1001, data: transferData(transfer) };
};

/** Whoever wants an object of another registrar has its authInfo from the registrant: 2003 without, 2202 with a wrong one. */
function proveRequest(given: Fields, authInfo: string): void {
  if (!provesAuthInfo(given, authInfo)) throw new CommandRefused(2003, 'a transfer request needs authInfo');
}

interface Subject {
  readonly kind: Transfer['kind'];
  readonly name: string;
  readonly object: Registered & { readonly authInfo: string };
  readonly given: Fields;
}

function asked(call: Call, { kind, name, object, given }: Subject): Answer {
  const { op } = call.command;
  if (op === undefined) throw new CommandRefused(2003, 'transfer needs op');
  if (op !== 'query' && !Object.hasOwn(ENDINGS, op)) throw new CommandRefused(2005, 'op is query, request, approve, reject or cancel');
  if (op !== 'query') return { code: 1000, data: transferData(endedBy(call, { kind, name }, op as Ending, call.account)) };
  const proved = provesAuthInfo(given, object.authInfo);
  const transfer = call.store.transfers.find(kind, name);
  if (!transfer) throw new CommandRefused(2301, `nobody asked for ${name}`);
  const isParty = [transfer.requester, transfer.holder, object.sponsor].includes(call.account);
  if (!isParty && !proved) throw new CommandRefused(2201, `${name} is not yours to ask about`);
  return { code: 1000, data: transferData(transfer) };
}

/** Ends a pending transfer as one of its sides: 2301 when none is pending, 2201 for the wrong side. */
export function endedBy(
  books: Pick<Call, 'now' | 'policy' | 'store'>,
  { kind, name }: Pick<Transfer, 'kind' | 'name'>,
  op: Ending,
  account: string,
): Transfer {
  const transfer = books.store.transfers.find(kind, name);
  if (transfer?.status !== 'pending') throw new CommandRefused(2301, `${name} is not being transferred`);
  const { by, status } = ENDINGS[op];
  if (transfer[by] !== account) throw new CommandRefused(2201, `${op} is for ${transfer[by]}`);
  return endTransfer(books, transfer, status, books.now);
}
