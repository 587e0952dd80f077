import { MoneyView, viewMoney } from '#libs/platform';
import { ApiProperty } from '@nestjs/swagger';
import type { LimitStanding } from '../four-eyes/approval-limit';

/** A limit that does not count yet. */
export class ComingLimitView {
  @ApiProperty({ type: () => MoneyView, nullable: true, description: 'null: one person will do everything alone.' })
  readonly limit!: MoneyView | null;
  @ApiProperty({ format: 'date-time' })
  readonly from!: string;
}

/** How much one person alone may do. */
export class ApprovalLimitView {
  @ApiProperty({ type: () => MoneyView, nullable: true, description: 'null: one person may do everything alone.' })
  readonly limit!: MoneyView | null;
  @ApiProperty({ type: () => ComingLimitView, nullable: true, description: 'More than that, from some hours after somebody said so.' })
  readonly coming!: ComingLimitView | null;
}

export const viewApprovalLimit = ({ limit, coming }: LimitStanding): ApprovalLimitView => ({
  limit: limit && viewMoney(limit),
  coming: coming && { limit: coming.limit && viewMoney(coming.limit), from: coming.from.toISOString() },
});
