import { HandOverDeposit } from '#libs/deposits';
import { depositOf, edgeOf } from '#libs/ledger';
import { type Tx, UnitOfWork } from '#libs/platform';
import { AuditLog, Nodes, nodeRef } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { causeOfFollowing } from './node-move';
import { NodeMoves } from './node-moves';

/** Money that came to a parent whose child has been moved since, from a gateway or a refund, follows the child. */
@Injectable()
export class FollowChild {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nodes: Nodes,
    private readonly moves: NodeMoves,
    private readonly handOverDeposit: HandOverDeposit,
    private readonly audit: AuditLog,
  ) {}

  /** @returns the deposit where the child's money is now: the same one, for whoever stayed. Run again, it changes nothing. */
  run(depositId: string): Promise<string> {
    const { childId, parentId } = edgeOf(depositId);
    return this.work.run(async (tx) => {
      const { edges } = await this.nodes.hold(tx, [childId]);
      const toId = edges.get(childId)?.parentId;
      if (toId === undefined || toId === parentId) return depositId;
      await this.carry(tx, childId, parentId, toId);
      return depositOf(childId, toId);
    });
  }

  private async carry(tx: Tx, childId: number, fromId: number, toId: number): Promise<void> {
    const move = await this.moves.lastFrom(tx, childId, fromId);
    if (!move) throw new TypeError(`${depositOf(childId, fromId)} was never ${childId}'s`);
    const carried = await this.handOverDeposit.follow(tx, { childId, fromId, toId }, (seq) => causeOfFollowing(move.id, seq));
    if (!carried.isPositive) return;
    const done = { action: 'deposit.followed', by: null, object: nodeRef(childId), after: { move: move.id, carried } };
    await this.audit.add(
      tx,
      [fromId, toId, childId].map((nodeId) => ({ nodeId, ...done })),
    );
  }
}
