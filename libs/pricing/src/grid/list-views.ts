import type { Reads, Tx } from '#libs/platform';
import { Nodes, OPERATOR_ID } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { OwnLists } from '../own-lists';
import { PriceBook } from '../price-book';
import type { PriceChain } from '../price-chain';
import type { PriceList } from '../price-list';
import { PackageNotFound } from '../price-package';
import { REGISTRIES } from '../price-refused';
import { OperatorOnly } from '../set-registry-cost';
import type { ListView } from './list-view';

/** Stands for anybody who buys by a package; no node has this id. */
const ANYBODY = 0;

/** Finds a list, and the chain of prices down to somebody who buys by it. */
@Injectable()
export class ListViews {
  constructor(
    private readonly lists: OwnLists,
    private readonly nodes: Nodes,
    private readonly book: PriceBook,
  ) {}

  /** @throws PackageNotFound, NodeNotFound for a list that is not this seller's; OperatorOnly for the registries' */
  async of(from: Tx | Reads, sellerId: number, { kind, id }: PriceList): Promise<ListView> {
    if (kind === 'all') throw new PackageNotFound('This list has no prices, only rules.');
    await this.lists.refuseForeign(from, sellerId, { kind, id });
    if (kind === 'cost') {
      if (sellerId !== OPERATOR_ID) throw new OperatorOnly('Only the operator buys from registries.');
      return { sellerId: REGISTRIES, list: { kind, id }, chain: await this.book.chain(from, await this.wayDown(from, sellerId)) };
    }
    const way = await this.wayDown(from, kind === 'child' ? id : sellerId);
    if (kind === 'child') return { sellerId, list: { kind, id }, chain: await this.book.chain(from, way) };
    const { audience } = await this.lists.package(from, sellerId, id);
    return { sellerId, list: { kind, id }, chain: await this.book.chain(from, [...way, { id: ANYBODY, kind: audience, packageId: id }]) };
  }

  /** The chain down to a reseller of whom nothing is known, which has no package but the default one. */
  async anybody(from: Tx | Reads, sellerId: number): Promise<PriceChain> {
    return this.book.chain(from, [...(await this.wayDown(from, sellerId)), { id: ANYBODY, kind: 'reseller' }]);
  }

  private async wayDown(from: Tx | Reads, id: number) {
    return (await this.nodes.lineages(from, [id])).get(id)!;
  }
}
