import { TAX_MONTH } from '#libs/billing';
import { ApiFromValidation, PageQuery } from '#libs/platform';
import { Matches } from 'class-validator';

const aMonth = { message: 'must be a month like 2026-11', context: { id: 'harus berupa bulan seperti 2026-11' } };

/** Which month is meant. */
@ApiFromValidation()
export class TaxMonthQuery {
  @Matches(TAX_MONTH, aMonth)
  readonly month!: string;
}

/** Which month is meant, and which page. */
@ApiFromValidation()
export class TaxMonthPageQuery extends PageQuery {
  @Matches(TAX_MONTH, aMonth)
  readonly month!: string;
}
