import { DAY, DomainError, after } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ask, costOf } from '../charges';
import { ListViews } from '../grid/list-views';
import type { PriceChain } from '../price-chain';
import type { PriceList } from '../price-list';
import { PricePackages } from '../price-packages';
import type { Product } from '../product';
import type { SellerRows } from '../seller-prices';

export class NoticeTooShort extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'notice-too-short';

  constructor({ tld, action, years }: Product, noticeDays: number) {
    const message = `Packages promise ${noticeDays} days of notice before a price rises; this would raise .${tld}, ${action}, years: ${years}.`;
    super(message, { tld, action, years, noticeDays, errors: [{ pointer: '/validFrom', code: 'notice-too-short', message }] });
  }
}

/** Sees to it that rules raise no price earlier than the package of its buyers promises. */
@Injectable()
export class KeepNotice {
  constructor(
    private readonly views: ListViews,
    private readonly packages: PricePackages,
  ) {}

  /** @throws NoticeTooShort when the change, which counts from then on, would raise a price of such a package too soon */
  async check(tx: Tx, sellerId: number, list: PriceList, from: Date, change: (rows: SellerRows) => SellerRows): Promise<void> {
    for (const concerned of await this.listsUnder(tx, sellerId, list)) {
      const { chain } = await this.views.of(tx, sellerId, concerned);
      const noticeDays = chain.seller(sellerId).packageOf(chain.lineage.at(-1)!)?.noticeDays ?? 0;
      if (from >= after(tx.now, noticeDays * DAY)) continue;
      const raised = firstRaise(chain, chain.with(sellerId, change(chain.seller(sellerId).rows)), from);
      if (raised) throw new NoticeTooShort(raised, noticeDays);
    }
  }

  /** A rule for all buyers counts in every package. */
  private async listsUnder(tx: Tx, sellerId: number, list: PriceList): Promise<PriceList[]> {
    if (list.kind !== 'all') return [list];
    return (await this.packages.ofSeller(tx, sellerId)).map(({ id }) => ({ kind: 'package', id }));
  }
}

/** The first product, if any, for which the last buyer of the chain would be asked more. */
export function firstRaise(before: PriceChain, then: PriceChain, at: Date): Product | null {
  for (const [key, { product }] of before.products) {
    const [price, other] = [before, then].map((chain) => asked(chain, product, key, at));
    if (price && other && price.currency === other.currency && price.isLessThan(other)) return product;
  }
  return null;
}

function asked(chain: PriceChain, product: Product, key: string, at: Date) {
  const sale = chain.sale(product, key);
  const cost = costOf(sale, at);
  const made = cost instanceof Error ? cost : ask(sale.levels.at(-1)!, product, cost, at);
  return made instanceof Error ? null : made.price;
}
