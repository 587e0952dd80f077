import { ApiFromValidation, PageQuery, decodeCursor } from '#libs/platform';
import { IsIn, IsOptional } from 'class-validator';
import type { TopUpsWish } from '../list-top-ups';
import { TOP_UP_STATES, type TopUpState } from '../top-up';

/** Which top-ups are wanted. */
@ApiFromValidation()
export class TopUpsQuery extends PageQuery {
  @IsOptional()
  @IsIn(TOP_UP_STATES)
  readonly state?: TopUpState;
}

/** The rows of one page, and one more. */
export function readTopUpsQuery(of: TopUpsWish['of'], { state, cursor, limit }: TopUpsQuery): TopUpsWish {
  const [requestedAt, id] = decodeCursor(cursor, ['instant', 'string']) ?? [];
  return { of, state, limit: limit + 1, before: requestedAt && id !== undefined ? { requestedAt, id } : undefined };
}
