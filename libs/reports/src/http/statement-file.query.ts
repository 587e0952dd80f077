import { DAY, after } from '#libs/kernel';
import { ApiFromValidation } from '#libs/platform';
import { IsOptional, Matches } from 'class-validator';
import { PeriodUpsideDown } from '../statement/period-upside-down';
import type { ReportPeriod } from '../statement/statement-sheet';
import { dayInJakarta, midnightOf } from '../jakarta-day';
import { ReportQuery } from './report.query';

const WRITTEN = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const said = { message: 'must be a day like 2026-11-22', context: { id: 'harus berupa tanggal seperti 2026-11-22' } };

/** The first and the last day of a statement. Days begin and end where the business is: UTC+7, all year. */
@ApiFromValidation()
export class StatementFileQuery extends ReportQuery {
  /** The first day, `2026-11-01`; that of the last one's month when it is left out. */
  @IsOptional()
  @Matches(WRITTEN, said)
  readonly from?: string;

  /** The last day, `2026-11-30`; today when it is left out. */
  @IsOptional()
  @Matches(WRITTEN, said)
  readonly until?: string;
}

/** @throws PeriodUpsideDown when it ends before it begins, or on a day that does not exist */
export function readStatementPeriod({ from, until }: Pick<StatementFileQuery, 'from' | 'until'>, now: Date): ReportPeriod {
  const last = until ?? dayInJakarta(now);
  const first = from ?? `${last.slice(0, 8)}01`;
  if (last < first || !exists(first) || !exists(last)) throw new PeriodUpsideDown();
  return { firstDay: first, lastDay: last, from: midnightOf(first), until: after(midnightOf(last), DAY) };
}

/** JavaScript takes the 30th of February for the 2nd of March. */
const exists = (day: string): boolean => new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
