import type { Deposit } from '#libs/ledger';
import { MoneyView, viewMoney } from '#libs/platform';
import { ApiProperty } from '@nestjs/swagger';

/** What a child has with its parent. */
export class DepositView {
  @ApiProperty({ description: 'What is there and not set aside.' })
  readonly available!: MoneyView;

  @ApiProperty({ description: 'Set aside for orders under way.' })
  readonly held!: MoneyView;

  @ApiProperty({ description: 'Both together.' })
  readonly total!: MoneyView;

  @ApiProperty({
    type: () => MoneyView,
    nullable: true,
    description: 'It may be spent down to here: 0 is prepaid, below zero a credit line, null settles outside.',
  })
  readonly floor!: MoneyView | null;
}

export const viewDeposit = ({ available, held, floor }: Deposit) =>
  ({
    available: viewMoney(available),
    held: viewMoney(held),
    total: viewMoney(available.plus(held)),
    floor: floor && viewMoney(floor),
  }) satisfies DepositView;
