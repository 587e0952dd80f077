import { DomainError, Money, newId } from '#libs/kernel';
import { Contacts } from '#libs/domains';
import { Ledger } from '#libs/ledger';
import { IdempotencyKeyReused, type Tx } from '#libs/platform';
import { type Charge, REGISTRIES } from '#libs/pricing';
import { Registries, newAuthInfo } from '#libs/registry';
import { AuditLog, SpendingCaps, lineage } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { BillOrders } from './invoices/bill-orders';
import { costToPlacer } from './cost-to-placer';
import { holds } from './item-postings';
import { newItem } from './new-item';
import { orderPlaced } from './order-placed';
import { OrderFacts } from './order-facts';
import { type OrderItem, type WantedItem, isOfDomain } from './order-item';
import { OrderPrices } from './order-prices';
import type { OrderRequest, Placed } from './order-request';
import type { NewOrder } from './order-rows';
import { Orders } from './orders';
import { StartItems } from './papers/start-items';
import { priceChange } from './price-change';
import { type Known, refusalOf } from './refusal-of';
import { type Taken, takenOrRefused, takenUnpaid } from './taken-order';
import { WaitingOrders } from './waiting-orders';

type Answer = Placed | DomainError;
type Draft = NewOrder & { readonly request: OrderRequest };

const keyOf = ({ by, idempotencyKey }: OrderRequest): string => `${by.nodeId} ${idempotencyKey}`;

const isByInvoice = ({ payBy }: OrderRequest): boolean => payBy === 'invoice';

/** Whoever comes later in the same batch hears of it like of any other order. */
function noteNames(request: OrderRequest, orderId: string, { busyNames, unpaidNames }: Known): void {
  const order = { orderId, buyerId: request.buyerId };
  for (const { name } of request.items)
    if (isByInvoice(request)) unpaidNames.set(name, [...(unpaidNames.get(name) ?? []), order]);
    else busyNames.set(name, order);
}

/** A domain goes on for whom it is registered; only who names a contact all the same hears what is wrong with it. */
const needsContact = ({ items, contactId }: OrderRequest): boolean => contactId !== null || !items.every(isOfDomain);

/**
 * Places a list of orders in one transaction: the same code for one order and for a hundred. Each is taken or refused by
 * itself; one that is taken holds its price at every level of its chain, or at none and waits for funds upstream.
 */
@Injectable()
export class PlaceOrders {
  constructor(
    private readonly facts: OrderFacts,
    private readonly prices: OrderPrices,
    private readonly contacts: Contacts,
    private readonly orders: Orders,
    private readonly waiting: WaitingOrders,
    private readonly ledger: Ledger,
    private readonly start: StartItems,
    private readonly registries: Registries,
    private readonly caps: SpendingCaps,
    private readonly bills: BillOrders,
    private readonly audit: AuditLog,
  ) {}

  /** One answer per request, in their order. */
  async apply(tx: Tx, requests: readonly OrderRequest[]): Promise<Answer[]> {
    const known = { ...(await this.facts.of(tx, requests)), replays: await this.orders.byKeys(tx, requests) };
    const contacts = await this.contacts.chosen(
      tx,
      requests.map(({ buyerId, contactId }) => ({ ownerId: buyerId, contactId })),
    );
    const charges = await this.charge(tx, requests, known);
    const allowances = await this.caps.lock(
      tx,
      requests.flatMap(({ apiKeyId }) => apiKeyId ?? []),
    );
    const drafts = requests
      .map((request, i) => this.draft(tx, request, known, contacts[i]!, charges[i]!))
      .map((draft) => ('items' in draft ? (allowances.take(draft.request.apiKeyId, costToPlacer(draft)) ?? draft) : draft));
    const orders = drafts.filter((draft): draft is Draft => 'items' in draft);
    const verdicts = await this.ledger.post(
      tx,
      orders.map(({ items, request }) =>
        isByInvoice(request) ? [] : holds(items.map(({ item, charges: levels }) => ({ id: item.id, charges: levels }))),
      ),
    );
    const settled = new Map(
      orders.map((order, i) => [order, isByInvoice(order.request) ? takenUnpaid(order) : takenOrRefused(order, verdicts[i]!)]),
    );
    const taken = [...settled.values()].filter((outcome): outcome is Taken => 'order' in outcome);
    await this.write(tx, taken);
    const placed = [...settled].filter(([, outcome]) => 'order' in outcome).map(([draft]) => draft);
    for (const draft of placed) allowances.spend(draft.request.apiKeyId, costToPlacer(draft));
    await this.caps.save(tx, allowances);
    await this.audit.add(tx, placed.flatMap(orderPlaced));
    const answers = new Map([...settled].map(([{ id }, outcome]) => [id, 'order' in outcome ? { orderId: id, isReplay: false } : outcome]));
    return drafts.map((draft) => {
      if ('items' in draft) return answers.get(draft.id)!;
      // A repeated request of this very batch: where the first one was refused, so is this.
      const first = 'orderId' in draft ? answers.get(draft.orderId) : undefined;
      return first instanceof DomainError ? first : draft;
    });
  }

  /** Every item of every request priced at every level. */
  private async charge(tx: Tx, requests: readonly OrderRequest[], { lineages }: Known): Promise<(readonly Charge[] | DomainError)[][]> {
    const wanted = requests.flatMap(({ buyerId, items }) => items.map((product) => ({ lineage: lineages.get(buyerId) ?? [], product })));
    const priced = await this.prices.of(tx, wanted);
    let next = 0;
    return requests.map(({ items }) => items.map(() => priced[next++]!));
  }

  private draft(
    tx: Tx,
    request: OrderRequest,
    known: Known,
    contact: string | DomainError,
    priced: (readonly Charge[] | DomainError)[],
  ): Draft | Answer {
    const used = known.replays.get(keyOf(request));
    if (used) return used.bodyHash === request.bodyHash ? { orderId: used.id, isReplay: true } : new IdempotencyKeyReused();
    const refusal =
      refusalOf(request, known) ??
      (contact instanceof DomainError && needsContact(request) ? contact : undefined) ??
      priced.find((each) => each instanceof DomainError);
    if (refusal) return refusal as DomainError;
    const chain = lineage(known.lineages.get(request.buyerId)!.at(-1)!);
    const id = newId('ord', tx.now);
    const items = request.items.map((wanted, position) => ({
      item: newItem(tx, {
        wanted,
        position,
        orderId: id,
        chain,
        takenOverFrom: request.takenOver?.resellerId ?? null,
        ...this.registrantOf(wanted, contact as string, known),
      }),
      charges: priced[position] as readonly Charge[],
    }));
    const total = Money.sum(
      items.map(({ charges }) => charges.at(-1)!.total),
      items[0]!.charges.at(-1)!.total.currency,
    );
    const changed = priceChange(
      request,
      items.map(({ charges }) => charges),
    );
    if (changed) return changed;
    known.replays.set(keyOf(request), { id, bodyHash: request.bodyHash });
    noteNames(request, id, known);
    const { buyerId, by, idempotencyKey, bodyHash, payUntil, payWith, takenOver } = request;
    const said = { buyerId, by, idempotencyKey, bodyHash, reason: takenOver?.reason ?? null, payUntil, payWith };
    return { id, sellerId: chain.at(-2) ?? REGISTRIES, ...said, total, items, request };
  }

  /** Whom the name is, or is to be, registered for, and its transfer password: a new one is made as its registry wants it. */
  private registrantOf(wanted: WantedItem, contactId: string, { domains }: Known): Pick<OrderItem, 'contactId' | 'authInfo'> {
    if (!isOfDomain(wanted)) {
      const { authInfoLength: length, authInfoSigns: signs } = this.registries.get(wanted.registry).settings;
      return { contactId, authInfo: newAuthInfo({ length, signs }) };
    }
    const { registrantId, authInfo } = domains.get(wanted.domainId)!;
    return { contactId: registrantId, authInfo };
  }

  private async write(tx: Tx, taken: readonly Taken[]): Promise<void> {
    await this.orders.add(
      tx,
      taken.map(({ order }) => order),
    );
    const waiting = taken.filter(({ shortfalls }) => shortfalls.length > 0);
    await this.waiting.waitFor(
      tx,
      waiting.map(({ order: { id }, shortfalls }) => ({ id, shortfalls })),
    );
    const items = taken.flatMap(({ order }) => order.items);
    await this.start.apply(
      tx,
      items.map(({ item }) => item).filter(({ state }) => state === 'held'),
    );
    await this.bills.apply(
      tx,
      taken.map(({ order }) => order).filter((order) => order.items.some(({ item }) => item.state === 'awaiting_payment')),
    );
  }
}
