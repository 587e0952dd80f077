import type { DomainError } from '#libs/kernel';
import { type Domain, noSuchDomain, renewalRefusal } from '#libs/domains';
import { AccountSuspended, type Node, NodeNotFound } from '#libs/tree';
import { NameInProgress, NameTaken, type WantedItem, isOfDomain } from './order-item';
import type { UnpaidOrder } from './orders';
import { type TakenOver, isOf } from './takeover/taken-over';

/** What is known about the names that are wanted. */
export interface KnownOfNames {
  readonly now: Date;
  /** Names that an open item is about, and whose order that is. */
  readonly busyNames: ReadonlyMap<string, { orderId: string; buyerId: number }>;
  readonly liveNames: ReadonlySet<string>;
  /** Those to be renewed or restored, locked, by their ids. */
  readonly domains: ReadonlyMap<string, Domain>;
  /** Orders about these names that wait for their invoices to be paid. */
  readonly unpaidNames?: ReadonlyMap<string, readonly UnpaidOrder[]>;
}

/** What is known about names and those who want them. */
export interface KnownOfWanted extends KnownOfNames {
  readonly lineages: ReadonlyMap<number, readonly Node[]>;
  readonly suspended: ReadonlySet<number>;
  /** Names that an open item is about, and whose order that is. */
  readonly busyNames: Map<string, { orderId: string; buyerId: number }>;
  /** Orders about these names that wait for their invoices to be paid. */
  readonly unpaidNames: Map<string, UnpaidOrder[]>;
}

/** What is known about all requests of a batch before they are looked at one by one. */
export interface Known extends KnownOfWanted {
  readonly replays: Map<string, { id: string; bodyHash: string }>;
}

interface Buyer {
  readonly buyerId: number;
  readonly takenOver?: TakenOver;
}

/** Names, and who wants them. */
export interface Wanted extends Buyer {
  readonly items: readonly WantedItem[];
}

/** Why it cannot be taken, as far as that needs no price and no contact. */
export function refusalOf(wanted: Wanted, known: KnownOfWanted): DomainError | undefined {
  const chain = known.lineages.get(wanted.buyerId);
  if (!chain) return new NodeNotFound();
  // Whose edge it is, is nobody's business but its two ends'.
  if (chain.some(({ id }) => known.suspended.has(id)))
    return new AccountSuspended('This account cannot order just now. Ask your provider.');
  for (const [index, item] of wanted.items.entries()) {
    const refusal = itemRefusal(item, wanted, known, `/items/${index}`);
    if (refusal) return refusal;
  }
  return undefined;
}

/** Why one item cannot be taken. `pointer` is where it stands in the request. */
export function itemRefusal(
  item: WantedItem,
  { buyerId, takenOver }: Buyer,
  known: KnownOfNames,
  pointer: string,
): DomainError | undefined {
  const { name } = item;
  const domainId = isOfDomain(item) ? item.domainId : undefined;
  const field = domainId === undefined ? 'name' : 'domain';
  const facts = (code: string, message: string) => ({ name, errors: [{ pointer: `${pointer}/${field}`, code, message }] });
  const taken = `${name} is registered already.`;
  if (domainId === undefined && known.liveNames.has(name)) return new NameTaken(taken, facts('name-taken', taken));
  const domain = domainId === undefined ? undefined : known.domains.get(domainId);
  const isTheirs = domain && (takenOver ? isOf(takenOver, domain) : domain.ownerId === buyerId);
  if (domainId !== undefined && !isTheirs) return noSuchDomain(domainId, `${pointer}/domain`);
  // An unpaid order keeps nobody else from the name; its own buyer hears of it before ordering the name once more.
  const unpaid = known.unpaidNames?.get(name)?.find((each) => each.buyerId === buyerId);
  const busy = known.busyNames.get(name) ?? unpaid;
  if (busy) {
    const message = `${name} is in an order that is not finished.`;
    // Whose order it is only its buyer hears: a second click finds the first one's.
    const own = busy.buyerId === buyerId ? { order: busy.orderId } : {};
    return new NameInProgress(message, { ...facts('name-in-progress', message), ...own });
  }
  if (domain?.leavingSince) {
    const message = `${name} is being deleted.`;
    return new NameInProgress(message, facts('name-in-progress', message));
  }
  return item.action === 'renew' && domain ? renewalRefusal(domain, item, known.now, pointer) : undefined;
}
