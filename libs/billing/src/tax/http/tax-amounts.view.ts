import { MoneyView, viewMoney } from '#libs/platform';
import { ApiProperty } from '@nestjs/swagger';
import type { TaxAmounts } from '../tax-invoice';

/** Amounts of tax: sums of lines, each of which is rounded by itself. */
export class TaxAmountsView {
  @ApiProperty({ description: 'Before tax (DPP).' })
  readonly net!: MoneyView;

  @ApiProperty({ description: 'The part that is taxed (DPP nilai lain).' })
  readonly otherTaxBase!: MoneyView;

  @ApiProperty({ description: 'PPN.' })
  readonly tax!: MoneyView;
}

/** As every view of amounts has them. */
export const viewTaxAmounts = ({ net, otherTaxBase, tax }: TaxAmounts) => ({
  net: viewMoney(net),
  otherTaxBase: viewMoney(otherTaxBase),
  tax: viewMoney(tax),
});
