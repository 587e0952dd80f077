import { DAY, after } from '#libs/kernel';
import { type Reads, type Tx, marks } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type TopUpRow, readTopUp } from '../top-up-row';
import { BOOKED_WITHIN, type Candidate, PAID_BEFORE, type RowMatch, matchRow } from './match-row';
import type { StatementRow } from './statement-row';
import { AwaitedAmounts } from '../awaited/awaited-amounts';
import { StatementRows } from './statement-rows';

/** So many top-ups that wait at one node are compared with its rows: the newest. */
const PENDING_MAX = 2_000;
const NOT_SHOWN = 'NOT EXISTS (SELECT 1 FROM statement_row r WHERE r.top_up_id = t.id)';

/** Compares rows of one account with the top-ups that they may show. */
@Injectable()
export class MatchRows {
  constructor(
    private readonly rows: StatementRows,
    private readonly awaited: AwaitedAmounts,
  ) {}

  /** By the id of the row; all are of one account. */
  async of(from: Tx | Reads, rows: readonly StatementRow[]): Promise<Map<string, RowMatch>> {
    const [someRow] = rows;
    if (!someRow) return new Map();
    const days = rows.map(({ day }) => day).toSorted();
    const span = [moved(days[0]!, -BOOKED_WITHIN), moved(days.at(-1)!, BOOKED_WITHIN)] as const;
    const amounts = rows.map(({ amount }) => amount);
    const alike = await this.rows.alike(from, someRow.bankAccountId, amounts, span);
    const first = await this.awaited.firstPayments(
      from,
      someRow.bankAccountId,
      amounts.map(({ units }) => units),
    );
    const candidates = [
      ...(await pending(from, someRow)),
      ...(await approved(
        from,
        someRow,
        amounts.map(({ units }) => units.toString()),
        span,
      )),
    ];
    return new Map(
      rows.map((row) => [
        row.id,
        matchRow(
          row,
          alike.filter(({ amount }) => amount.equals(row.amount)),
          candidates,
          first.get(row.amount.units) ?? null,
        ),
      ]),
    );
  }
}

async function pending(from: Tx | Reads, { nodeId }: StatementRow): Promise<Candidate[]> {
  const rows = await from.query<TopUpRow>(
    `SELECT t.* FROM top_up t WHERE t.parent_id = ? AND t.state = 'pending' AND t.source = 'transfer' AND ${NOT_SHOWN}
     ORDER BY t.requested_at DESC, t.id DESC LIMIT ${PENDING_MAX}`,
    [nodeId],
  );
  return rows.map(readTopUp);
}

/** Those that somebody approved by hand, with just these amounts. */
async function approved(
  from: Tx | Reads,
  { nodeId, bankAccountId }: StatementRow,
  units: readonly string[],
  [first, last]: readonly [string, string],
): Promise<Candidate[]> {
  const rows = await from.query<TopUpRow>(
    `SELECT t.* FROM top_up t WHERE t.parent_id = ? AND t.bank_account_id = ? AND t.state = 'approved' AND t.requested_at >= ? AND t.requested_at <= ?
       AND t.source = 'transfer' AND t.credited_units IN (${marks(units)}) AND ${NOT_SHOWN}
     ORDER BY t.requested_at DESC, t.id DESC`,
    [nodeId, bankAccountId, `${first} 00:00:00.000`, `${moved(last, PAID_BEFORE)} 00:00:00.000`, ...units],
  );
  return rows.map(readTopUp);
}

const moved = (day: string, days: number): string =>
  after(new Date(`${day}T00:00:00Z`), days * DAY)
    .toISOString()
    .slice(0, 10);
