import { DepositView, viewDeposit } from '#libs/deposits';
import { MoneyView, viewMoney } from '#libs/platform';
import { ApiProperty } from '@nestjs/swagger';
import type { DepositWithShortage } from './my-deposit';

/** Orders of my customers, or of those below me, that wait until I top up. */
export class ShortageView {
  @ApiProperty({ type: 'integer', description: 'How many orders wait.' })
  readonly orders!: number;

  @ApiProperty({ description: 'How much is missing for all of them.' })
  readonly missing!: MoneyView;
}

/** My deposit with my parent. */
export class MyDepositView extends DepositView {
  @ApiProperty({ type: () => ShortageView, nullable: true, description: 'null when no order waits for this deposit.' })
  readonly waiting!: ShortageView | null;
}

export const viewMyDeposit = ({ deposit, waiting }: DepositWithShortage): MyDepositView => ({
  ...viewDeposit(deposit),
  waiting: waiting && { orders: waiting.orders, missing: viewMoney(waiting.missing) },
});
