import { ApiFromValidation, PageQuery, decodeCursor } from '#libs/platform';
import { IsOptional, Matches } from 'class-validator';
import type { TaxInvoicesWish } from '../tax-invoice-reads';
import { TAX_MONTH } from '../tax-month';

/** Which tax invoices are wanted. */
@ApiFromValidation()
export class TaxInvoicesQuery extends PageQuery {
  @IsOptional()
  @Matches(TAX_MONTH, { message: 'must be a month like 2026-11', context: { id: 'harus berupa bulan seperti 2026-11' } })
  readonly month?: string;
}

/** The rows of one page, and one more. */
export const readTaxInvoicesQuery = (of: TaxInvoicesWish['of'], { month, cursor, limit }: TaxInvoicesQuery): TaxInvoicesWish => ({
  of,
  month,
  limit: limit + 1,
  before: decodeCursor(cursor, ['string'])?.[0],
});
