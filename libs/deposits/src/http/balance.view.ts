import { Money } from '#libs/kernel';
import type { Deposit } from '#libs/ledger';
import { MoneyView, viewMoney } from '#libs/platform';
import { ApiProperty } from '@nestjs/swagger';

/** How a deposit stood at an instant; zero when nothing had moved on it yet. */
export class BalanceView {
  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty()
  readonly available!: MoneyView;

  @ApiProperty({ description: 'Set aside for orders under way.' })
  readonly held!: MoneyView;
}

/** `balance` is null when nothing had moved by then. */
export const viewBalance = (at: Date, balance: Pick<Deposit, 'available' | 'held'> | null): BalanceView => ({
  at: at.toISOString(),
  available: viewMoney(balance?.available ?? Money.idr(0)),
  held: viewMoney(balance?.held ?? Money.idr(0)),
});
