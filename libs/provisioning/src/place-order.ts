import type { Money } from '#libs/kernel';
import { IdempotencyKeyReused, UnitOfWork, currentRequest } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { WantedItem } from './order-item';
import type { Placer } from './order-rows';
import { OrderSequencer } from './order-sequencer';
import { Orders } from './orders';
import type { OrderRequest, PayBy, Placed } from './order-request';
import { QuoteExpired, type QuotedItem } from './quote';
import { Quotes } from './quotes';
import { PrepareItems } from './prepare-items';
import type { TypedItem } from './read-items';
import { TransferCodes } from './transfers/transfer-codes';

/** An order as the caller gives it: items of its own, or a quote made before. */
export interface OrderWish {
  readonly buyerId: number;
  readonly by: Placer;
  /** The key of the program that orders. */
  readonly apiKeyId?: string;
  readonly idempotencyKey: string;
  readonly bodyHash: string;
  readonly items: readonly TypedItem[] | null;
  readonly quoteId: string | null;
  readonly contactId: string | null;
  readonly payBy?: PayBy;
  /** What the buyer of items of its own, and its seller who orders for it, were told that they pay. */
  readonly told?: { readonly price: Money; readonly cost: Money | null };
}

/**
 * Places one order: names to register must be free, names to transfer ready to leave, domains to renew or restore the buyer's own,
 * the price known at every level, and the buyer's deposit must cover it.
 */
@Injectable()
export class PlaceOrder {
  constructor(
    private readonly work: UnitOfWork,
    private readonly orders: Orders,
    private readonly quotes: Quotes,
    private readonly prepare: PrepareItems,
    private readonly sequencer: OrderSequencer,
    private readonly codes: TransferCodes,
  ) {}

  /**
   * @throws DepositTooLow, SpendingCapReached, NameTaken, NamePremium, NameInProgress, DomainNotFound, ExpiryChanged, ExpiryTooFar,
   * NotRenewable, TransferRefused, NotRestorable, NotSoldHere, PriceMissing, PriceChanged, IdempotencyKeyReused and what is wrong with
   * the items.
   */
  async run(given: OrderWish): Promise<Placed> {
    const hasCode = given.items?.some(({ action }) => action === 'transfer') ?? false;
    const wish = hasCode ? { ...given, bodyHash: this.codes.fingerprint(given.bodyHash) } : given;
    const found = await this.lookUp(wish);
    if ('replay' in found) return found.replay;
    await this.prepare.check(found.items);
    return this.sequencer.submit({ ...wish, ...found, quotedToSeller: wish.told?.cost ?? null, asked: currentRequest() });
  }

  /** A repeated request is answered before anything else is looked at: its names are not free any more, by its own doing. */
  private lookUp(wish: OrderWish): Promise<{ replay: Placed } | Pick<OrderRequest, 'items' | 'quoted'>> {
    const { buyerId, by, idempotencyKey, bodyHash, quoteId, told } = wish;
    return this.work.run(async (tx) => {
      const [used] = (await this.orders.byKeys(tx, [{ by, idempotencyKey }])).values();
      if (used && used.bodyHash !== bodyHash) throw new IdempotencyKeyReused();
      if (used) return { replay: { orderId: used.id, isReplay: true } };
      if (!quoteId) return { items: await this.prepare.read(tx, buyerId, wish.items ?? []), quoted: told?.price ?? null };
      const { items, total, expiresAt } = await this.quotes.get(tx, quoteId, buyerId);
      if (expiresAt <= tx.now) throw new QuoteExpired(quoteId);
      return { items: items.map(withoutPrice), quoted: total };
    });
  }
}

const withoutPrice = ({ price: _price, tax: _tax, total: _total, ...wanted }: QuotedItem): WantedItem => wanted;
