import { type Actor, newId } from '#libs/kernel';
import { HandOverDeposit } from '#libs/deposits';
import { VerificationCases } from '#libs/documents';
import { Domains } from '#libs/domains';
import { UnitOfWork } from '#libs/platform';
import { ReleaseChild } from '#libs/pricing';
import { NodeNotFound, OPERATOR_ID, RelocateNode } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { AutoProvisionings } from '../papers/auto-provisionings';
import { MoveNews } from './move-news';
import { type MoveWish, type NodeMove, OrdersUnderWay, causeOfMove } from './node-move';
import { NodeMoves } from './node-moves';

/**
 * The operator moves a reseller, with everybody below it, to another parent. What happened stays where it happened; what
 * it has goes with it. It lives here because this floor alone knows the tree, the money, the prices and the names.
 */
@Injectable()
export class MoveSubtree {
  constructor(
    private readonly work: UnitOfWork,
    private readonly relocateNode: RelocateNode,
    private readonly moves: NodeMoves,
    private readonly handOverDeposit: HandOverDeposit,
    private readonly releaseChild: ReleaseChild,
    private readonly domains: Domains,
    private readonly cases: VerificationCases,
    private readonly switches: AutoProvisionings,
    private readonly news: MoveNews,
  ) {}

  /**
   * Locks in this order: the edge above the node, the edges of both ways up (for reading), both deposits by name, both
   * sellers' prices by id, the domains, the logs. Orders hold the edges of their way up before anything else, so each is
   * placed wholly before a move, which then finds it under way, or wholly after it.
   * @throws NodeNotFound for everybody but the operator; what RelocateNode and HandOverDeposit throw; OrdersUnderWay
   */
  run(actor: Actor, nodeId: number, { toId, reason }: MoveWish): Promise<NodeMove> {
    return this.work.run(async (tx) => {
      if (actor.nodeId !== OPERATOR_ID) throw new NodeNotFound();
      const { node, from, to } = await this.relocateNode.apply(tx, nodeId, toId);
      const underWay = await this.moves.underWay(tx, node);
      if (underWay.held + underWay.waiting > 0) throw new OrdersUnderWay(underWay);
      const id = newId('mov', tx.now);
      const carried = await this.handOverDeposit.apply(tx, { cause: causeOfMove(id), childId: nodeId, fromId: from.id, toId });
      await this.releaseChild.apply(tx, nodeId, from.id, toId);
      await this.domains.moveSeller(tx, nodeId, toId);
      await this.cases.moveSeller(tx, nodeId, toId);
      await this.switches.disallow(tx, nodeId);
      const move = await this.moves.add(tx, { id, nodeId, fromId: from.id, toId, carried, reason, by: actor.personId, at: tx.now });
      await this.news.tell(tx, actor, move, { node, from, to });
      return move;
    });
  }
}
