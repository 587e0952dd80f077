import { RulesInForce } from '#libs/documents';
import { type Domain, Domains } from '#libs/domains';
import { type Actor, DomainError } from '#libs/kernel';
import { IdempotencyKeyReused, type Tx, UnitOfWork, currentRequest, isDuplicate } from '#libs/platform';
import { Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { Orders } from '../orders';
import type { Placed } from '../order-request';
import { PlaceOrders } from '../place-orders';
import { type TypedRenewal, idsOfDomains, readItems } from '../read-items';
import { SuspendedSellers } from './suspended-sellers';
import { isOf, windowAt } from './taken-over';
import { TransferCodes } from '../transfers/transfer-codes';
import { TakeoverNews } from './takeover-news';

/** Domains of a suspended reseller's customers, and why they are renewed for them. */
export interface TakeoverWish {
  readonly items: readonly TypedRenewal[];
  readonly reason: string;
  readonly idempotencyKey: string;
  readonly bodyHash: string;
}

/**
 * The next level up renews what the customers of a suspended reseller cannot renew, at its own cost: the charges run from
 * the root down to it, and nothing is charged to the reseller, to those below it, or to the customers.
 */
@Injectable()
export class TakeOverRenewals {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nodes: Nodes,
    private readonly sellers: SuspendedSellers,
    private readonly domains: Domains,
    private readonly orders: Orders,
    private readonly placeOrders: PlaceOrders,
    private readonly news: TakeoverNews,
    private readonly codes: TransferCodes,
  ) {}

  /** @throws NodeNotFound, ResellerNotSuspended, DomainNotFound, IdempotencyKeyReused, and whatever else refuses a renewal */
  async run(actor: Actor, childId: number, wish: TakeoverWish): Promise<Placed> {
    try {
      return await this.take(actor, childId, wish);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      // The same key, or one of the names, was taken at this moment for another child: looked at again, it is found.
      return this.take(actor, childId, wish);
    }
  }

  private take(actor: Actor, childId: number, wish: TakeoverWish): Promise<Placed> {
    return this.work.run(async (tx) => {
      // Held until the order is written: the reseller is not reinstated meanwhile, and two at once come one after the other.
      await this.nodes.lockEdge(tx, actor.nodeId, childId);
      const [used] = (await this.orders.byKeys(tx, [{ by: actor, idempotencyKey: wish.idempotencyKey }])).values();
      if (used && used.bodyHash !== wish.bodyHash) throw new IdempotencyKeyReused();
      return used ? { orderId: used.id, isReplay: true } : this.place(tx, actor, childId, wish);
    });
  }

  private async place(tx: Tx, actor: Actor, childId: number, { items, reason, ...keys }: TakeoverWish): Promise<Placed> {
    const sellerIds = await this.sellers.under(tx, actor.nodeId, childId);
    const takenOver = { resellerId: childId, sellerIds, reason };
    const wanted = readItems(
      items,
      { tlds: new Set(), rules: new RulesInForce([], tx.now) },
      () => undefined,
      await this.atRisk(tx, sellerIds, items),
      this.codes.seal,
    );
    const order = { ...keys, buyerId: actor.nodeId, by: actor, apiKeyId: actor.apiKey?.id, items: wanted, contactId: null, quoted: null };
    const [placed] = await this.placeOrders.apply(tx, [{ ...order, takenOver, asked: currentRequest() }]);
    if (!placed || placed instanceof DomainError) throw placed ?? new TypeError('an order was answered with nothing');
    await this.news.takenOver(tx, actor, { ...placed, ...takenOver, names: wanted.map(({ name }) => name) });
    return placed;
  }

  /** What cannot be seen cannot be renewed either. */
  private async atRisk(tx: Tx, sellerIds: ReadonlySet<number>, items: readonly TypedRenewal[]): Promise<Map<string, Domain>> {
    const { before } = windowAt(tx.now);
    const found = await this.domains.byIds(tx, idsOfDomains(items));
    return new Map([...found].filter(([, domain]) => isOf({ sellerIds }, domain) && domain.expiresAt < before));
  }
}
