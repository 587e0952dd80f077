import { type Actor, Clock } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { PriceList } from '../price-list';
import type { Product } from '../product';
import { listStamp } from './list-stamp';
import { type GridLine, type ListView, lineOf } from './list-view';
import { ListViews } from './list-views';

/** A list as its seller edits it. The stamp goes along with what is written afterwards. */
export interface Grid {
  readonly stamp: string;
  /** Everything that can have a price in the list, in no particular order. */
  readonly products: readonly { readonly product: Product }[];
  /** Looks a cell up: cost, price, where it comes from, what comes next. */
  readonly line: (product: Product) => GridLine;
}

/** Reads whole price lists: with the same few queries however many cells they have. */
@Injectable()
export class PriceGrid {
  constructor(
    private readonly views: ListViews,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** @throws PackageNotFound, NodeNotFound, OperatorOnly */
  async read(actor: Actor, list: PriceList): Promise<Grid> {
    const view = await this.views.of(this.reads, actor.nodeId, list);
    const at = this.clock.now();
    return { stamp: listStamp(view), products: productsOf(view), line: (product) => lineOf(view, product, at) };
  }
}

const productsOf = ({ chain }: ListView): { product: Product }[] => [...chain.products.values()].map(({ product }) => ({ product }));
