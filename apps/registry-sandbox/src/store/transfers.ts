import type Sqlite from 'better-sqlite3';
import type { Transfer } from '../objects/transfer';

interface Row {
  readonly kind: Transfer['kind'];
  readonly name: string;
  readonly status: Transfer['status'];
  readonly requester: string;
  readonly requested_at: string;
  readonly holder: string;
  readonly acts_at: string;
  readonly expires_at: string | null;
  readonly billing_id: number | null;
  readonly cl_trid: string | null;
  readonly sv_trid: string;
}

/** The last transfer of each object: a new request takes the place of one that ended. */
export class Transfers {
  constructor(private readonly db: Sqlite.Database) {}

  find(kind: Transfer['kind'], name: string): Transfer | undefined {
    const row = this.db.prepare<[string, string], Row>('SELECT * FROM transfers WHERE kind = ? AND name = ?').get(kind, name);
    return row && transfer(row);
  }

  /** The pending transfer that the registry has to decide first, if its time has come. */
  nextDue(now: Date): Transfer | undefined {
    const row = this.db
      .prepare<[string], Row>(`SELECT * FROM transfers WHERE status = 'pending' AND acts_at <= ? ORDER BY acts_at, name LIMIT 1`)
      .get(now.toISOString());
    return row && transfer(row);
  }

  put(transfer: Transfer): void {
    this.db
      .prepare(
        `INSERT OR REPLACE INTO transfers
           (kind, name, status, requester, requested_at, holder, acts_at, expires_at, billing_id, cl_trid, sv_trid)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        transfer.kind,
        transfer.name,
        transfer.status,
        transfer.requester,
        transfer.requestedAt.toISOString(),
        transfer.holder,
        transfer.actsAt.toISOString(),
        transfer.expiresAt?.toISOString() ?? null,
        transfer.billingId ?? null,
        transfer.clTRID ?? null,
        transfer.svTRID,
      );
  }

  remove(kind: Transfer['kind'], name: string): void {
    this.db.prepare('DELETE FROM transfers WHERE kind = ? AND name = ?').run(kind, name);
  }
}

const transfer = ({ requested_at, acts_at, expires_at, billing_id, cl_trid, sv_trid, ...rest }: Row): Transfer => ({
  ...rest,
  requestedAt: new Date(requested_at),
  actsAt: new Date(acts_at),
  expiresAt: expires_at === null ? undefined : new Date(expires_at),
  billingId: billing_id ?? undefined,
  clTRID: cl_trid ?? undefined,
  svTRID: sv_trid,
});
