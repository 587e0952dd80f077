import { ApiFromValidation, IsLine, PageQuery, decodeCursor } from '#libs/platform';
import { IsIn, IsOptional } from 'class-validator';
import type { StatementRowsWish } from '../statement-import/statement-reads';
import { STATEMENT_ROW_STATES, type StatementRowState } from '../statement-import/statement-row';

/** Which rows are wanted. */
@ApiFromValidation()
export class StatementRowsQuery extends PageQuery {
  @IsOptional()
  @IsIn(STATEMENT_ROW_STATES)
  readonly state?: StatementRowState;

  /** Only those first found in this statement: `sti_…`. */
  @IsOptional()
  @IsLine(40)
  readonly import?: string;
}

/** The rows of one page, and one more. */
export const readStatementRowsQuery = (query: StatementRowsQuery): StatementRowsWish => ({
  state: query.state,
  importId: query.import,
  limit: query.limit + 1,
  before: decodeCursor(query.cursor, ['string'])?.[0],
});
