import { DomainName, Money } from '#libs/kernel';
import { type Bill, BuyerPrices, type PriceRequest, type Product, tierOf } from '#libs/pricing';
import { Registries } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import type { CartItem } from './cart';
import type { KeptCart } from './keep-cart';

/** A cart with what each line costs whoever looks at it. */
export interface PricedCart {
  readonly cart: KeptCart;
  readonly lines: readonly { readonly item: CartItem; readonly bill: Bill | null }[];
  /** Null where something has no price, or nothing is in it. */
  readonly total: Money | null;
}

/** Says what a cart costs now: a visitor pays other prices than somebody who has logged in, perhaps. */
@Injectable()
export class PriceCart {
  constructor(
    private readonly prices: BuyerPrices,
    private readonly registries: Registries,
  ) {}

  async run(cart: KeptCart, buyer: PriceRequest['lineage']): Promise<PricedCart> {
    const products = cart.items.map((item) => this.productOf(item));
    const sold = products.filter((product) => product !== null);
    const answers = await this.prices.of(buyer, sold);
    const lines = cart.items.map((item, i) => {
      const answer = products[i] ? answers[sold.indexOf(products[i])] : null;
      return { item, bill: answer instanceof Error ? null : (answer ?? null) };
    });
    const totals = lines.flatMap(({ bill }) => bill?.total ?? []);
    const isWhole = totals.length === lines.length && totals.length > 0;
    return { cart, lines, total: isWhole ? Money.sum(totals, totals[0]!.currency) : null };
  }

  /** Null under an extension that is sold no more. */
  private productOf({ action, name, years }: CartItem): Product | null {
    const parsed = DomainName.parse(name);
    const tld = parsed.tldAmong(this.registries.tlds);
    return tld === undefined ? null : { tld, tier: tierOf(tld, parsed.label), action, years };
  }
}
