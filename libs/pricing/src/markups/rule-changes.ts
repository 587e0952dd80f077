import { DAY, DomainError, after } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ListViews } from '../grid/list-views';
import { type PriceChange, pricesChanged } from '../news/price-changes';
import { PriceNews } from '../news/price-news';
import type { PriceChain } from '../price-chain';
import { ALL_BUYERS, type PriceList } from '../price-list';
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

/** What the change of a rule makes of prices: it raises none sooner than promised, and who buys by the list is told. */
@Injectable()
export class RuleChanges {
  constructor(
    private readonly views: ListViews,
    private readonly news: PriceNews,
  ) {}

  /** Called before the rule is written. @throws NoticeTooShort when it would raise a price of a package too soon */
  async note(tx: Tx, sellerId: number, list: PriceList, from: Date, change: (rows: SellerRows) => SellerRows): Promise<void> {
    for (const [concerned, chain] of await this.buyersBy(tx, sellerId, list)) {
      const changes = pricesChanged(chain, chain.with(sellerId, change(chain.seller(sellerId).rows)), from);
      const noticeDays = chain.seller(sellerId).noticeDays(chain.lineage.at(-1)!);
      const raised = from < after(tx.now, noticeDays * DAY) ? changes.find(isRaise) : undefined;
      if (raised) throw new NoticeTooShort(raised.product, noticeDays);
      await this.news.note(tx, sellerId, concerned, changes);
    }
  }

  /** A rule for all buyers counts in every package, and for resellers without one. */
  private async buyersBy(tx: Tx, sellerId: number, list: PriceList): Promise<(readonly [PriceList, PriceChain])[]> {
    if (list.kind !== 'all') return [[list, (await this.views.of(tx, sellerId, list)).chain]];
    const anybody = await this.views.anybody(tx, sellerId);
    const { packages } = anybody.seller(sellerId).rows;
    const unpacked = anybody.seller(sellerId).packageOf(anybody.lineage.at(-1)!) ? [] : [[ALL_BUYERS, anybody] as const];
    return [
      ...packages.map(({ id, audience }) => [{ kind: 'package', id }, anybody.to({ id: 0, kind: audience, packageId: id })] as const),
      ...unpacked,
    ];
  }
}

const isRaise = ({ before, after: then }: PriceChange): boolean =>
  Boolean(before && then && before.currency === then.currency && before.isLessThan(then));
