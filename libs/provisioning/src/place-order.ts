import { IdempotencyKeyReused, UnitOfWork } from '#libs/platform';
import { Registries } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import { CheckAvailability } from './availability';
import { NameTaken, type WantedItem } from './order-item';
import type { Placer } from './order-rows';
import { OrderSequencer } from './order-sequencer';
import { Orders } from './orders';
import type { Placed } from './place-orders';
import { type Quote, QuoteExpired } from './quote';
import { Quotes } from './quotes';
import { type TypedItem, readItems } from './read-items';

/** An order as the caller gives it: names of its own, or a quote made before. */
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
}

/** Places one order: the names must be free, the price known at every level, and the buyer's deposit must cover it. */
@Injectable()
export class PlaceOrder {
  constructor(
    private readonly work: UnitOfWork,
    private readonly orders: Orders,
    private readonly quotes: Quotes,
    private readonly availability: CheckAvailability,
    private readonly registries: Registries,
    private readonly sequencer: OrderSequencer,
  ) {}

  /** @throws DepositTooLow, SpendingCapReached, NameTaken, NameInProgress, PriceMissing, PriceChanged, IdempotencyKeyReused and what is wrong with the items. */
  async run(wish: OrderWish): Promise<Placed> {
    const { replay, quote } = await this.lookUp(wish);
    if (replay) return replay;
    const items: readonly WantedItem[] = quote
      ? quote.items.map(({ action, name, tld, tier, years, registry }) => ({ action, name, tld, tier, years, registry }))
      : readItems(wish.items ?? [], this.registries.tlds, (tld) => this.registries.forTld(tld)?.name);
    await this.refuseTaken(items);
    return this.sequencer.submit({ ...wish, items, quoted: quote?.total ?? null });
  }

  /** A repeated request is answered before anything else is looked at: its names are not free any more, by its own doing. */
  private lookUp({ buyerId, by, idempotencyKey, bodyHash, quoteId }: OrderWish): Promise<{ replay?: Placed; quote?: Quote }> {
    return this.work.run(async (tx) => {
      const [used] = (await this.orders.byKeys(tx, [{ by, idempotencyKey }])).values();
      if (used && used.bodyHash !== bodyHash) throw new IdempotencyKeyReused();
      if (used) return { replay: { orderId: used.id, isReplay: true } };
      if (!quoteId) return {};
      const quote = await this.quotes.get(tx, quoteId, buyerId);
      if (quote.expiresAt <= tx.now) throw new QuoteExpired(quoteId);
      return { quote };
    });
  }

  /** A registry that does not answer stops nobody: it is asked again when the name is registered. */
  private async refuseTaken(items: readonly WantedItem[]): Promise<void> {
    const known = await this.availability.run(items.map(({ name }) => name));
    known.forEach(({ status, name }, index) => {
      if (status !== 'taken') return;
      const message = `${name} is registered already.`;
      throw new NameTaken(message, { name, errors: [{ pointer: `/items/${index}/name`, code: 'name-taken', message }] });
    });
  }
}
