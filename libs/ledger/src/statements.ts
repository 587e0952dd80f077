import { Money } from '#libs/kernel';
import { Reads, readInstant, readInteger, readUnits } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { isHeld } from './account';
import { type Deposit, emptyDeposit } from './deposit';
import { readDeposit } from './ledger';

/** One movement on a deposit: what it changed, and what there was afterwards. */
export interface StatementLine {
  readonly seq: number;
  readonly at: Date;
  /** The cause, as the posting named it: `order-item:itm_…:hold`. */
  readonly reference: string;
  readonly availableChange: Money;
  readonly heldChange: Money;
  readonly available: Money;
  readonly held: Money;
}

interface LineRow {
  reference: string;
  from_account: string;
  to_account: string;
  currency: string;
  units: unknown;
  at: unknown;
  seq: unknown;
  available_after: unknown;
  held_after: unknown;
}

/** Queries over deposits, for screens. They never decide a write. */
@Injectable()
export class Statements {
  constructor(private readonly reads: Reads) {}

  /** The deposit as it stands; an empty one when nothing has moved on it yet. */
  async deposit(id: string, currency = 'IDR'): Promise<Deposit> {
    const [row] = await this.reads.query<Parameters<typeof readDeposit>[0]>('SELECT * FROM ledger_deposit WHERE id = ?', [id]);
    return row ? readDeposit(row) : emptyDeposit(id, currency);
  }

  /** Many deposits in one query; those on which nothing has moved are left out. */
  async deposits(ids: readonly string[]): Promise<Map<string, Deposit>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reads.query<Parameters<typeof readDeposit>[0]>(
      `SELECT * FROM ledger_deposit WHERE id IN (${ids.map(() => '?').join(', ')})`,
      ids,
    );
    return new Map(rows.map((row) => [row.id, readDeposit(row)]));
  }

  /** Movements, newest first, older than `before`; at most `limit`. A keyset page on the deposit's own numbering. */
  async lines(depositId: string, limit: number, before?: number): Promise<StatementLine[]> {
    const rows = await this.reads.query<LineRow>(
      `SELECT * FROM ledger_transfer${this.reads.dialect.byIndex('ledger_transfer_seq')}
       WHERE deposit_id = ? AND seq < ? ORDER BY seq DESC LIMIT ${limit}`,
      [depositId, before ?? Number.MAX_SAFE_INTEGER],
    );
    return rows.map(readLine);
  }

  /** Movements from an instant until before another, the oldest first, after `after`; at most `limit`. A keyset page. */
  async between(
    depositId: string,
    period: { readonly from: Date; readonly until: Date },
    limit: number,
    after?: Pick<StatementLine, 'at' | 'seq'>,
  ): Promise<StatementLine[]> {
    const { dialect } = this.reads;
    // Movements of one deposit never go back in time: whatever has a higher number is not older.
    const rows = await this.reads.query<LineRow>(
      `SELECT * FROM ledger_transfer${dialect.byIndex('ledger_transfer_as_of')}
       WHERE deposit_id = ? AND at >= ? AND at < ? AND seq > ? ORDER BY at, seq LIMIT ${limit}`,
      [depositId, dialect.instant(after?.at ?? period.from), dialect.instant(period.until), after?.seq ?? 0],
    );
    return rows.map(readLine);
  }

  /** What was available and held at an instant: one indexed read, however many movements there are. */
  async asOf(depositId: string, at: Date): Promise<{ available: Money; held: Money } | null> {
    // Left to itself MariaDB reads all movements before or after that instant: which of the two depends on the ORDER BY.
    const [row] = await this.reads.query<LineRow>(
      `SELECT * FROM ledger_transfer${this.reads.dialect.byIndex('ledger_transfer_as_of')}
       WHERE deposit_id = ? AND at <= ? ORDER BY at DESC, seq DESC LIMIT 1`,
      [depositId, this.reads.dialect.instant(at)],
    );
    return row
      ? { available: new Money(readUnits(row.available_after), row.currency), held: new Money(readUnits(row.held_after), row.currency) }
      : null;
  }

  /** What went into an account less what went out of it: for accounts that are only summed, such as sales and tax. */
  async total(account: string, currency = 'IDR'): Promise<Money> {
    const sum = async (side: 'from_account' | 'to_account') => {
      const [row] = await this.reads.query<{ n: unknown }>(
        `SELECT COALESCE(SUM(units), 0) AS n FROM ledger_transfer WHERE ${side} = ? AND currency = ?`,
        [account, currency],
      );
      return new Money(readUnits(row!.n), currency);
    };
    return (await sum('to_account')).minus(await sum('from_account'));
  }
}

function readLine(row: LineRow): StatementLine {
  const money = (units: unknown) => new Money(readUnits(units), row.currency);
  const amount = money(row.units);
  const none = Money.zero(row.currency);
  const change = (matches: (account: string) => boolean) => {
    const gained = matches(row.to_account) ? amount : none;
    return matches(row.from_account) ? gained.minus(amount) : gained;
  };
  return {
    seq: readInteger(row.seq),
    at: readInstant(row.at),
    reference: row.reference,
    availableChange: change((account) => account.startsWith('deposit:')),
    heldChange: change(isHeld),
    available: money(row.available_after),
    held: money(row.held_after),
  };
}
