import { PER, type Per, TAX_MONTH } from '#libs/billing';
import { ApiFromValidation } from '#libs/platform';
import { IsIn, IsOptional, Matches } from 'class-validator';

/** Which tax invoices are to be written. */
@ApiFromValidation()
export class TaxRunBody {
  /** A month that is over in Jakarta: `2026-11`. */
  @Matches(TAX_MONTH, { message: 'must be a month like 2026-11', context: { id: 'harus berupa bulan seperti 2026-11' } })
  readonly month!: string;

  /** One for each buyer and month, which is usual, or one for each bill. */
  @IsOptional()
  @IsIn(PER)
  readonly per: Per = 'buyer';
}
