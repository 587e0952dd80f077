import { MoneyView, type Page, pageOf, viewMoney } from '#libs/platform';
import { nodeRef } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';
import {
  ADJUSTMENT_KINDS,
  ADJUSTMENT_STATES,
  type Adjustment,
  type AdjustmentKind,
  type AdjustmentState,
  DIRECTIONS,
  type Direction,
} from '../adjustments/adjustment';

/** A deposit that was changed by hand. */
export class AdjustmentView {
  @ApiProperty({ example: 'adj_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ description: 'Whose deposit it is.', example: 'nod_42' })
  readonly node!: string;

  @ApiProperty({ enum: DIRECTIONS, description: '`credit` gave to that node, `debit` took from it.' })
  readonly direction!: Direction;

  @ApiProperty()
  readonly amount!: MoneyView;

  @ApiProperty({ enum: ADJUSTMENT_KINDS })
  readonly kind!: AdjustmentKind;

  @ApiProperty()
  readonly reason!: string;

  @ApiProperty({ enum: ADJUSTMENT_STATES, description: '`pending`: the amount needs a second person.' })
  readonly state!: AdjustmentState;

  @ApiProperty({ format: 'date-time' })
  readonly requestedAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly decidedAt!: string | null;
}

export const viewAdjustment = ({
  id,
  childId,
  direction,
  amount,
  kind,
  reason,
  state,
  requestedAt,
  decidedAt,
}: Adjustment): AdjustmentView => ({
  id,
  node: nodeRef(childId),
  direction,
  amount: viewMoney(amount),
  kind,
  reason,
  state,
  requestedAt: requestedAt.toISOString(),
  decidedAt: decidedAt?.toISOString() ?? null,
});

/** One page of them, the newest first. */
export const viewAdjustments = (rows: readonly Adjustment[], limit: number): Page<AdjustmentView> =>
  pageOf(rows, limit, ({ id }) => [id]).map(viewAdjustment);
