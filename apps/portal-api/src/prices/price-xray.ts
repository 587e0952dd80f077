import { DocumentRules } from '#libs/documents';
import { type Actor, Clock } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { PriceBook, type Product, type Xray, tierOf, xray } from '#libs/pricing';
import { readName } from '#libs/provisioning';
import { Registries } from '#libs/registry';
import { type Node, NodeNotFound, Nodes, parseNodeRef } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { XrayQuery } from './xray.query';

/** Shows where a price comes from, as far as the viewer may see: its own level. */
@Injectable()
export class PriceXray {
  constructor(
    private readonly nodes: Nodes,
    private readonly book: PriceBook,
    private readonly registries: Registries,
    private readonly rules: DocumentRules,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** @throws NodeNotFound unless the buyer is the actor's node or below it; PriceMissing and others when it is not for sale */
  async run({ nodeId }: Actor, query: XrayQuery): Promise<{ readonly product: Product } & Pick<Xray, 'bought' | 'sold'>> {
    const lineage = await this.lineage(nodeId, query.buyer === undefined ? nodeId : parseNodeRef(query.buyer));
    const product = await this.product(query);
    const [charges] = await this.book.charges(this.reads, [{ lineage, product }], this.clock.now());
    if (charges instanceof Error) throw charges;
    return { product, bought: null, sold: null, ...xray(charges!, nodeId) };
  }

  private async lineage(viewerId: number, buyerId: number): Promise<readonly Node[]> {
    const lineage = (await this.nodes.lineages(this.reads, [buyerId])).get(buyerId)!;
    if (!lineage.some(({ id }) => id === viewerId)) throw new NodeNotFound();
    return lineage;
  }

  private async product({ name, tld, action, years }: XrayQuery): Promise<Product> {
    if (tld !== undefined) return { tld, tier: '', action, years };
    const read = readName(name!, { tlds: this.registries.tlds, rules: await this.rules.lately(this.reads, this.clock.now()) }, 'name');
    return { tld: read.tld, tier: tierOf(read.tld, read.name.label), action, years };
  }
}
