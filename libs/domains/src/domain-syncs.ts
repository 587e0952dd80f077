import { Reads, type Tx, readInstantOrNull } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** When each domain was last seen at its registry, and when it is to be looked at next. */
@Injectable()
export class DomainSyncs {
  constructor(private readonly reads: Reads) {}

  /** Domains of a registry that are to be looked at by now, whoever waits longest first: none is left out for ever. */
  async due(registry: string, now: Date, limit: number): Promise<string[]> {
    const { dialect } = this.reads;
    const rows = await this.reads.query<{ id: string }>(
      `SELECT id FROM domain${dialect.byIndex('domain_sync')} WHERE registry = ? AND sync_due_at <= ? ORDER BY sync_due_at, id LIMIT ${limit}`,
      [registry, dialect.instant(now)],
    );
    return rows.map(({ id }) => id);
  }

  /** When its registry last said how it is; null when it never has. */
  async lastLook(id: string): Promise<Date | null> {
    const [row] = await this.reads.query<{ synced_at: unknown }>('SELECT synced_at FROM domain WHERE id = ?', [id]);
    return readInstantOrNull(row?.synced_at ?? null);
  }

  /** Its registry has just said how it is. */
  async looked(tx: Tx, id: string, next: Date): Promise<void> {
    const { dialect } = tx;
    await tx.query('UPDATE domain SET synced_at = ?, sync_due_at = ? WHERE id = ? AND live_name IS NOT NULL', [
      dialect.instant(tx.now),
      dialect.instant(next),
      id,
    ]);
  }

  /** Something was said about it: it is looked at before its time. One that waits already keeps its place. */
  async hasten(tx: Tx, id: string): Promise<void> {
    const now = tx.dialect.instant(tx.now);
    await tx.query('UPDATE domain SET sync_due_at = ? WHERE id = ? AND live_name IS NOT NULL AND sync_due_at > ?', [now, id, now]);
  }

  /** Nobody could say how it is, or it is no time to ask. */
  async postpone(tx: Tx, id: string, next: Date): Promise<void> {
    await tx.query('UPDATE domain SET sync_due_at = ? WHERE id = ? AND live_name IS NOT NULL', [tx.dialect.instant(next), id]);
  }
}
