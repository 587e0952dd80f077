import { Money } from '#libs/kernel';
import type Sqlite from 'better-sqlite3';
import { PAGE_MAX } from './page-max';

/** What costs a registrar money. `auto-renew` is the registry's own doing. */
export type Charged = 'auto-renew' | 'create' | 'renew' | 'restore' | 'transfer';

/** One charge, or its return: written in the same transaction as the change it is for, never edited. */
export interface BillingEntry {
  readonly account: string;
  /** What was charged, or `…-refunded` and `create-rejected` for money that came back. */
  readonly command: Charged | `${Charged}-refunded` | 'create-rejected';
  /** The domain's name. */
  readonly object: string;
  readonly years: number;
  /** What was charged; negative when it was given back. */
  readonly amount: Money;
  readonly clTRID?: string;
  readonly svTRID: string;
  readonly at: Date;
}

export interface BillingRow extends BillingEntry {
  readonly id: number;
}

interface Row {
  readonly id: number;
  readonly account: string;
  readonly command: BillingEntry['command'];
  readonly object: string;
  readonly years: number;
  readonly amount: number;
  readonly cl_trid: string | null;
  readonly sv_trid: string;
  readonly at: string;
}

export class BillingLog {
  constructor(private readonly db: Sqlite.Database) {}

  /** Hands back the row's id. */
  add({ account, command, object, years, amount, clTRID, svTRID, at }: BillingEntry): number {
    const { lastInsertRowid } = this.db
      .prepare('INSERT INTO billing (account, command, object, years, amount, cl_trid, sv_trid, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
      .run(account, command, object, years, amount.units, clTRID ?? null, svTRID, at.toISOString());
    return Number(lastInsertRowid);
  }

  find(id: number): BillingRow | undefined {
    const row = this.db.prepare<[number], Row>('SELECT * FROM billing WHERE id = ?').get(id);
    return row && billingRow(row);
  }

  /** A page of the log in the order it was written, of one object when a name is given. */
  page({ object, after = 0 }: { readonly object?: string; readonly after?: number } = {}): BillingRow[] {
    return this.db
      .prepare<[number, string | null, number], Row>(
        'SELECT * FROM billing WHERE id > ? AND object = coalesce(?, object) ORDER BY id LIMIT ?',
      )
      .all(after, object ?? null, PAGE_MAX)
      .map(billingRow);
  }

  /** All of an account, in the order it was written. */
  ofAccount(account: string): BillingRow[] {
    return this.db.prepare<[string], Row>('SELECT * FROM billing WHERE account = ? ORDER BY id').all(account).map(billingRow);
  }

  /** The charge for the last create of a name. */
  lastCreate(object: string): BillingRow | undefined {
    const row = this.db
      .prepare<[string], Row>(`SELECT * FROM billing WHERE object = ? AND command = 'create' ORDER BY id DESC LIMIT 1`)
      .get(object);
    return row && billingRow(row);
  }
}

const billingRow = ({ cl_trid, sv_trid, amount, at, ...rest }: Row): BillingRow => ({
  ...rest,
  amount: Money.idr(amount),
  clTRID: cl_trid ?? undefined,
  svTRID: sv_trid,
  at: new Date(at),
});
