import type { Reads, Tx } from '#libs/platform';
import { Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { PriceBook } from './price-book';
import { type SaleState, strictest } from './sale-switch';

/** How an extension is sold at one level: by its own switch, and by the strictest of those above. */
export interface SaleSwitch {
  readonly tld: string;
  readonly mine: SaleState;
  readonly above: SaleState;
}

/** How a seller sells each extension there is. */
@Injectable()
export class SaleSwitches {
  constructor(
    private readonly nodes: Nodes,
    private readonly book: PriceBook,
  ) {}

  /** By extension, in the order of the alphabet. */
  async of(from: Tx | Reads, sellerId: number): Promise<SaleSwitch[]> {
    const lineage = (await this.nodes.lineages(from, [sellerId])).get(sellerId)!;
    const chain = await this.book.chain(from, [...lineage, { id: 0, kind: 'customer' }]);
    const sellers = lineage.map(({ id }) => chain.seller(id).rows.saleSwitches);
    const tlds = [...new Set([...chain.products.values()].map(({ product }) => product.tld))].sort();
    return tlds.map((tld) => {
      const states = sellers.map((switches): SaleState => switches.get(tld) ?? 'sell');
      return { tld, mine: states.at(-1)!, above: strictest(states.slice(0, -1)) };
    });
  }
}
