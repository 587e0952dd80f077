import { MoneyView, viewMoney } from '#libs/platform';
import { ApiProperty } from '@nestjs/swagger';
import type { Bill } from '../xray';

/** What a buyer owes. */
export class BillView {
  @ApiProperty({ description: 'Before tax, for all the years.' })
  readonly price!: MoneyView;

  @ApiProperty({ description: 'Zero where the seller is not a taxable firm (PKP).' })
  readonly tax!: MoneyView;

  @ApiProperty({ description: 'What the deposit pays.' })
  readonly total!: MoneyView;
}

export const viewBill = ({ price, tax, total }: Bill) =>
  ({ price: viewMoney(price), tax: viewMoney(tax), total: viewMoney(total) }) satisfies BillView;
