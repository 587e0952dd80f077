import { ApiFromValidation, IsLine, PageQuery, decodeCursor } from '#libs/platform';
import { parseNodeRef } from '#libs/tree';
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

/** Which of my children’s are wanted. */
@ApiFromValidation()
export class ChildrensTopUpsQuery extends TopUpsQuery {
  /** Only those of this child: `nod_42`. */
  @IsOptional()
  @IsLine(40)
  readonly node?: string;

  /** Only those to be paid to this account: those that are pending, unless `state` says otherwise. */
  @IsOptional()
  @IsLine(40)
  readonly bankAccount?: string;
}

/** The rows of one page, and one more. */
export function readTopUpsQuery(of: TopUpsWish['of'], { state, cursor, limit }: TopUpsQuery): TopUpsWish {
  const [requestedAt, id] = decodeCursor(cursor, ['instant', 'string']) ?? [];
  return { of, state, limit: limit + 1, before: requestedAt && id !== undefined ? { requestedAt, id } : undefined };
}

/** @throws NodeNotFound for what could not be a node */
export const readChildrensTopUpsQuery = (query: ChildrensTopUpsQuery): TopUpsWish => ({
  ...readTopUpsQuery('children', query),
  childId: query.node === undefined ? undefined : parseNodeRef(query.node),
  ...(query.bankAccount !== undefined && { bankAccountId: query.bankAccount, state: query.state ?? 'pending' }),
});
