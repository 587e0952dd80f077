import { type Actor, Clock } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { PriceBook } from '../price-book';
import type { PriceList } from '../price-list';
import type { PriceRow } from '../seller-prices';
import type { Promotion } from './promotion';
import { Promotions } from './promotions';

/** A parent's promotions that are shown to a child. */
const RECEIVED_MAX = 50;

/** Promotions as those see them who make them, and those who buy cheaper by them. */
@Injectable()
export class ListPromotions {
  constructor(
    private readonly promotions: Promotions,
    private readonly nodes: Nodes,
    private readonly book: PriceBook,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** Those the actor's node has made, the newest first, before an id. */
  mine({ nodeId }: Actor, page: { readonly before: number; readonly limit: number }): Promise<Promotion[]> {
    return this.promotions.ofSeller(this.reads, nodeId, page);
  }

  /** One of one's own with its prices. @throws PromotionNotFound */
  async get({ nodeId }: Actor, id: number): Promise<{ readonly promotion: Promotion; readonly prices: readonly PriceRow[] }> {
    const promotion = await this.promotions.get(this.reads, nodeId, id);
    const chain = await this.book.chain(this.reads, [...(await this.wayDown(nodeId)), { id: 0, kind: 'customer' }]);
    return { promotion, prices: chain.seller(nodeId).rows.prices.filter(({ price }) => price.promotionId === id) };
  }

  /** Those of the parent that the actor's node buys cheaper by, now or later; at most fifty. */
  async received({ nodeId }: Actor): Promise<Promotion[]> {
    const lineage = await this.wayDown(nodeId);
    const parent = lineage.at(-2);
    if (!parent) return [];
    const chain = await this.book.chain(this.reads, lineage);
    const given = chain.seller(parent.id).packageOf(lineage.at(-1)!);
    const lists: PriceList[] = [{ kind: 'child', id: nodeId }, ...(given ? [{ kind: 'package', id: given.id } as const] : [])];
    const now = this.clock.now();
    const found = await Promise.all(lists.map((list) => this.promotions.running(this.reads, parent.id, list, now, RECEIVED_MAX)));
    return found
      .flat()
      .sort((one, other) => other.id - one.id)
      .slice(0, RECEIVED_MAX);
  }

  private async wayDown(id: number) {
    return (await this.nodes.lineages(this.reads, [id])).get(id)!;
  }
}
