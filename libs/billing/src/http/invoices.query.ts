import { ApiFromValidation, PageQuery, decodeCursor } from '#libs/platform';
import { IsIn, IsOptional } from 'class-validator';
import { INVOICE_STATES, type InvoiceState } from '../invoice';
import type { InvoicesWish } from '../invoice-reads';

/** Which bills are wanted. */
@ApiFromValidation()
export class InvoicesQuery extends PageQuery {
  @IsOptional()
  @IsIn(INVOICE_STATES)
  readonly state?: InvoiceState;
}

/** The rows of one page, and one more. */
export const readInvoicesQuery = (of: InvoicesWish['of'], { state, cursor, limit }: InvoicesQuery): InvoicesWish => ({
  of,
  state,
  limit: limit + 1,
  before: decodeCursor(cursor, ['string'])?.[0],
});
