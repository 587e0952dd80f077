import { MoneyView, viewMoney } from '#libs/platform';
import { nodeRef } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';
import type { NodeMove } from '../moves/node-move';

/** A former deposit of mine: I bought from somebody else until then. */
export class FormerDepositView {
  @ApiProperty({ description: 'The move that ended it.', example: 'mov_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ format: 'date-time' })
  readonly movedAt!: string;

  @ApiProperty()
  readonly reason!: string;

  @ApiProperty({ description: 'What was there, and went to the deposit that followed.' })
  readonly carried!: MoneyView;
}

/** A part of the tree that was moved. */
export class NodeMoveView extends FormerDepositView {
  @ApiProperty({ example: 'nod_42' })
  readonly node!: string;

  @ApiProperty({ description: 'Its parent before.', example: 'nod_7' })
  readonly from!: string;

  @ApiProperty({ description: 'Its parent now; the two settle what was carried over outside the platform.', example: 'nod_9' })
  readonly to!: string;
}

export const viewFormerDeposit = ({ id, at, reason, carried }: NodeMove) =>
  ({ id, movedAt: at.toISOString(), reason, carried: viewMoney(carried) }) satisfies FormerDepositView;

export const viewNodeMove = (move: NodeMove): NodeMoveView => ({
  ...viewFormerDeposit(move),
  node: nodeRef(move.nodeId),
  from: nodeRef(move.fromId),
  to: nodeRef(move.toId),
});
