import type { Money } from '#libs/kernel';
import { MoneyView, viewMoney } from '#libs/platform';
import { ApiProperty } from '@nestjs/swagger';

/** How much one person alone may do. */
export class ApprovalLimitView {
  @ApiProperty({ type: () => MoneyView, nullable: true, description: 'null: one person may do everything alone.' })
  readonly limit!: MoneyView | null;
}

export const viewApprovalLimit = (limit: Money | null): ApprovalLimitView => ({ limit: limit && viewMoney(limit) });
