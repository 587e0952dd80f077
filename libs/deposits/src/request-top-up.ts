import { type Actor, newId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type TopUp, type TopUpWish, payeeOf, repeated, request } from './top-up';
import { TopUps } from './top-ups';

/** A child tells its parent that it has paid. */
@Injectable()
export class RequestTopUp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nodes: Nodes,
    private readonly topUps: TopUps,
  ) {}

  /** The same key with the same request gives the same top-up. @throws TopUpAmountNotAllowed, NobodyToPay, IdempotencyKeyReused */
  run(actor: Actor, wish: TopUpWish): Promise<TopUp> {
    return this.work.run(async (tx) => {
      const child = await this.nodes.get(tx, actor.nodeId);
      // One request of a child at a time, so that a repeated one sees what the first has written.
      await this.nodes.lockEdge(tx, payeeOf(child), child.id);
      const before = await this.topUps.withKey(tx, child.id, wish.idempotencyKey);
      if (before) return repeated(before, wish);
      const topUp = request(child, actor, wish, newId('top', tx.now), tx.now);
      await this.topUps.add(tx, topUp);
      return topUp;
    });
  }
}
