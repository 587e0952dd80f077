import type { Money } from '#libs/kernel';
import { MoneyView, viewMoney } from '#libs/platform';
import { BillView, viewBill } from '#libs/pricing';
import { ApiProperty } from '@nestjs/swagger';

interface Sale {
  readonly price: Money;
  readonly tax: Money;
  readonly total: Money;
  readonly cost: Money;
}

/** What a child pays, what that costs the seller, and what remains. Only the seller sees it. */
export class MarginView extends BillView {
  @ApiProperty({ description: 'What it costs me, with the tax on it where I cannot reclaim it.' })
  readonly cost!: MoneyView;

  @ApiProperty({ description: 'The price less the cost.' })
  readonly margin!: MoneyView;
}

export const viewMargin = (sale: Sale) =>
  ({
    ...viewBill(sale),
    cost: viewMoney(sale.cost),
    margin: viewMoney(sale.price.minus(sale.cost)),
  }) satisfies MarginView;
