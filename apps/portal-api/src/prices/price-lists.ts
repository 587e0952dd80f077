import { type Actor, Clock } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { type BilledProduct, BuyerPrices, PriceBook, type PriceListEntry } from '#libs/pricing';
import { Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { OwnChildren } from '../nodes/own-children';

/** The price lists on both edges of the actor's node: what it pays, and what its children pay. */
@Injectable()
export class PriceLists {
  constructor(
    private readonly nodes: Nodes,
    private readonly children: OwnChildren,
    private readonly buyerPrices: BuyerPrices,
    private readonly book: PriceBook,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async mine({ nodeId }: Actor): Promise<BilledProduct[]> {
    return this.buyerPrices.list(await this.lineage(nodeId));
  }

  /** With what it costs the actor's node. @throws NodeNotFound unless it is a direct child */
  async ofChild(actor: Actor, reference: string): Promise<PriceListEntry[]> {
    const { id } = await this.children.get(actor, reference);
    return this.book.priceList(this.reads, await this.lineage(id), this.clock.now());
  }

  private async lineage(id: number) {
    return (await this.nodes.lineages(this.reads, [id])).get(id)!;
  }
}
