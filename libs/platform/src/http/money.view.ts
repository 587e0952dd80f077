import { CURRENCIES, type Money } from '#libs/kernel';
import { ApiProperty } from '@nestjs/swagger';

/** Money as the API describes it; `Money` itself crosses the wire in this shape (its `toJSON`). */
export class MoneyView {
  @ApiProperty({ type: 'integer', description: 'In the smallest unit of the currency: whole rupiah, no sen.', example: 195_000 })
  readonly amount!: number;

  @ApiProperty({ enum: Object.keys(CURRENCIES), example: 'IDR' })
  readonly currency!: string;
}

/** An amount as the API shows it. */
export const viewMoney = (money: Money): MoneyView => money.toJSON();
