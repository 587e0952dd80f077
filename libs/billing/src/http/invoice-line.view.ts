import { DomainName } from '#libs/kernel';
import { MoneyView, viewMoney } from '#libs/platform';
import { ApiProperty } from '@nestjs/swagger';
import type { InvoiceLine } from '../invoice-line';

/** One name on a bill. */
export class InvoiceLineView {
  @ApiProperty({ example: 'itm_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly item!: string;

  @ApiProperty({ example: 'register' })
  readonly action!: string;

  @ApiProperty({ example: 'kopisenja.id' })
  readonly name!: string;

  @ApiProperty({ description: 'For people, in its own letters.', example: 'kopisenja.id' })
  readonly unicode!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly years!: number;

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    description: 'Of a renewal the expiry before it; null for anything else.',
  })
  readonly periodFrom!: string | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'Of a renewal the expiry after it.' })
  readonly periodUntil!: string | null;

  @ApiProperty({ description: 'For all the years together, before tax: the tax base (DPP).' })
  readonly price!: MoneyView;

  @ApiProperty({ description: 'The part of the price that is taxed (DPP nilai lain).' })
  readonly otherTaxBase!: MoneyView;

  @ApiProperty({ type: 'integer', description: 'The rate on that part, 100 is 1 %.', example: 1200 })
  readonly taxRateBasisPoints!: number;

  @ApiProperty()
  readonly tax!: MoneyView;

  @ApiProperty()
  readonly total!: MoneyView;

  @ApiProperty({ description: 'A credit note has taken it back, whole or in part.' })
  readonly isCredited!: boolean;
}

export const viewInvoiceLine = ({
  itemId,
  action,
  name,
  years,
  period,
  price,
  otherTaxBase,
  taxRateBasisPoints,
  tax,
  total,
  creditNoteId,
}: InvoiceLine): InvoiceLineView => ({
  item: itemId,
  action,
  name,
  unicode: DomainName.parse(name).unicode,
  years,
  periodFrom: period?.from.toISOString() ?? null,
  periodUntil: period?.until.toISOString() ?? null,
  price: viewMoney(price),
  otherTaxBase: viewMoney(otherTaxBase),
  taxRateBasisPoints,
  tax: viewMoney(tax),
  total: viewMoney(total),
  isCredited: creditNoteId !== null,
});
