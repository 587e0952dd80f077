import { ApiFromValidation, PageQuery, decodeCursor } from '#libs/platform';
import { IsIn, IsOptional } from 'class-validator';
import { WITHHOLDING_STATES, type WithholdingState } from '../withholding';
import type { WithholdingsWish } from '../withholdings';

/** Which withholdings are wanted. */
@ApiFromValidation()
export class WithholdingsQuery extends PageQuery {
  @IsOptional()
  @IsIn(WITHHOLDING_STATES)
  readonly state?: WithholdingState;
}

/** The rows of one page, and one more. */
export const readWithholdingsQuery = (of: WithholdingsWish['of'], { state, cursor, limit }: WithholdingsQuery): WithholdingsWish => ({
  of,
  state,
  limit: limit + 1,
  before: decodeCursor(cursor, ['string'])?.[0],
});
