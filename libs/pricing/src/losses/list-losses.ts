import { type Actor, Clock } from '#libs/kernel';
import { Reads, type Tx } from '#libs/platform';
import { Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { PriceBook } from '../price-book';
import { type Loss, lossesOf } from './loss';

/** What a seller sells at a loss: because it wants to, or because its cost has risen above its price. */
@Injectable()
export class ListLosses {
  constructor(
    private readonly nodes: Nodes,
    private readonly book: PriceBook,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** Those of the actor's node, in no particular order. */
  run({ nodeId }: Actor): Promise<Loss[]> {
    return this.of(this.reads, nodeId, this.clock.now());
  }

  async of(from: Tx | Reads, sellerId: number, at: Date): Promise<Loss[]> {
    const lineage = (await this.nodes.lineages(from, [sellerId])).get(sellerId)!;
    return lossesOf(await this.book.chain(from, [...lineage, { id: 0, kind: 'customer' }]), sellerId, at);
  }
}
