import { type Reads, Tx } from '#libs/platform';
import { type Node, NodeNotFound, Nodes, parentId } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { PriceList } from './price-list';
import type { PricePackage } from './price-package';
import { PricePackages } from './price-packages';

/** Which lists are a seller's to write: its own packages' and its direct children's. */
@Injectable()
export class OwnLists {
  constructor(
    private readonly packages: PricePackages,
    private readonly nodes: Nodes,
  ) {}

  /** @throws PackageNotFound, NodeNotFound: a list of somebody else does not exist. */
  async refuseForeign(from: Tx | Reads, sellerId: number, { kind, id }: PriceList): Promise<void> {
    if (kind === 'package') await this.packages.get(from, sellerId, id);
    if (kind === 'child') await this.child(from, sellerId, id);
  }

  /** @throws PackageNotFound */
  package(from: Tx | Reads, sellerId: number, id: number): Promise<PricePackage> {
    return this.packages.get(from, sellerId, id);
  }

  /** In a unit of work the child stays the seller's until it ends: nobody moves it meanwhile. @throws NodeNotFound unless it is a direct child. */
  async child(from: Tx | Reads, sellerId: number, id: number): Promise<Node> {
    if (from instanceof Tx) await this.nodes.hold(from, [id]);
    const child = await this.nodes.get(from, id);
    if (parentId(child) !== sellerId) throw new NodeNotFound();
    return child;
  }
}
