import { MoneyView, type Page, pageOf, viewMoney } from '#libs/platform';
import { nodeRef } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';
import { TOP_UP_STATES, type TopUp, type TopUpState } from '../top-up';

/** Money that a child says it has paid to its parent. */
export class TopUpView {
  @ApiProperty({ example: 'top_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ description: 'Whose deposit it is for.', example: 'nod_42' })
  readonly node!: string;

  @ApiProperty()
  readonly amount!: MoneyView;

  @ApiProperty({ enum: TOP_UP_STATES })
  readonly state!: TopUpState;

  @ApiProperty({ type: 'string', nullable: true })
  readonly note!: string | null;

  @ApiProperty({ format: 'date-time' })
  readonly requestedAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly decidedAt!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Why it was rejected.' })
  readonly reason!: string | null;
}

export const viewTopUp = ({ id, childId, amount, state, note, requestedAt, decidedAt, reason }: TopUp): TopUpView => ({
  id,
  node: nodeRef(childId),
  amount: viewMoney(amount),
  state,
  note,
  requestedAt: requestedAt.toISOString(),
  decidedAt: decidedAt?.toISOString() ?? null,
  reason,
});

/** One page of top-ups, the newest first. */
export const viewTopUps = (rows: readonly TopUp[], limit: number): Page<TopUpView> =>
  pageOf(rows, limit, ({ requestedAt, id }) => [requestedAt, id]).map(viewTopUp);
