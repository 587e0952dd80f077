import { ApiFromValidation, PageQuery, decodeCursor } from '#libs/platform';
import { IsIn, IsOptional } from 'class-validator';
import { ADJUSTMENT_STATES, type AdjustmentState } from '../adjustments/adjustment';
import type { AdjustmentsWish } from '../adjustments/adjustment-reads';

/** Which of my children’s are wanted. */
@ApiFromValidation()
export class AdjustmentsQuery extends PageQuery {
  @IsOptional()
  @IsIn(ADJUSTMENT_STATES)
  readonly state?: AdjustmentState;
}

/** The rows of one page, and one more. */
export const readAdjustmentsQuery = (of: AdjustmentsWish['of'], { state, cursor, limit }: AdjustmentsQuery): AdjustmentsWish => ({
  of,
  state,
  limit: limit + 1,
  before: decodeCursor(cursor, ['string'])?.[0],
});
