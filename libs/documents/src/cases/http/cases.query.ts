import { ApiFromValidation, PageQuery, decodeCursor } from '#libs/platform';
import { IsIn, IsOptional } from 'class-validator';
import type { CasesWish } from '../case-reads';
import { CASE_STATES, type CaseState } from '../verification-case';

const SIDES = ['own', 'sold'] as const;

/** Whose cases are wanted. */
@ApiFromValidation()
export class CaseSideQuery {
  /** `own`: of names that I bought. `sold`: of names that I sold to my customers. */
  @IsIn(SIDES)
  readonly of: (typeof SIDES)[number] = 'own';
}

/** Which of them. */
@ApiFromValidation()
export class CasesQuery extends PageQuery {
  /** `own`: of names that I bought. `sold`: of names that I sold to my customers. */
  @IsIn(SIDES)
  readonly of: (typeof SIDES)[number] = 'own';

  @IsOptional()
  @IsIn(CASE_STATES)
  readonly state?: CaseState;
}

/** The rows of one page, and one more. */
export const readCasesQuery = ({ of, state, limit, cursor }: CasesQuery): CasesWish => ({
  of,
  state,
  limit: limit + 1,
  after: decodeCursor(cursor, ['instant', 'string']),
});
