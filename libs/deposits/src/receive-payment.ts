import { type Actor, newId } from '#libs/kernel';
import { IdempotencyKeyReused, type Tx, fingerprint } from '#libs/platform';
import { Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { ApprovalLimits } from './four-eyes/approval-limits';
import { type Payment, received } from './received';
import { SettleTopUp } from './settle-top-up';
import type { TopUp } from './top-up';
import { TopUps } from './top-ups';

/** The top-up that a payment became. `isNew` is false when this payment had come before. */
export interface ReceivedPayment {
  readonly topUp: TopUp;
  readonly isNew: boolean;
}

/**
 * The one way in for money that arrives otherwise than by approval of what a child announced: gateways, rows of bank
 * statements, and what staff write down. It becomes an approved top-up, is posted once, and wakes what waits for it.
 */
@Injectable()
export class ReceivePayment {
  constructor(
    private readonly nodes: Nodes,
    private readonly topUps: TopUps,
    private readonly limits: ApprovalLimits,
    private readonly settle: SettleTopUp,
  ) {}

  /**
   * The same reference gives the same top-up again and moves nothing. What a person vouches for, and is more than one
   * person alone may approve, becomes a top-up that is `pending` with its first approval: a second person approves it.
   * @throws NodeNotFound unless the two are child and parent; IdempotencyKeyReused when the reference was of another payment
   */
  async apply(tx: Tx, payment: Payment): Promise<ReceivedPayment> {
    const { childId, parentId, amount, by, reference } = payment;
    const hash = fingerprint({ childId, parentId, amount });
    // One payment of a child at a time, so that a repeated one sees what the first has written.
    await this.nodes.lockEdge(tx, parentId, childId);
    const before = await this.topUps.withReference(tx, reference);
    if (before && before.requestHash !== hash) throw new IdempotencyKeyReused();
    if (before) return { topUp: before, isNew: false };
    const limit = by === null ? null : await this.limits.of(tx, parentId);
    const topUp = received(payment, { id: newId('top', tx.now), at: tx.now, hash, limit });
    const actor: Actor | null = by === null ? null : { personId: by, nodeId: parentId, role: 'billing' };
    await this.topUps.add(tx, topUp);
    await this.settle.apply(tx, actor, topUp);
    return { topUp, isNew: true };
  }
}
