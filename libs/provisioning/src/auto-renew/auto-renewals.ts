import { newId } from '#libs/kernel';
import { Reads, type Tx, insertRows, isDuplicate, marks, readInstant, readInstantOrNull, updateRow, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type AutoRenewal, CLOSES_MS, OPENS_MS } from './auto-renewal';

interface StoredAutoRenewal {
  id: string;
  domain_id: string;
  expires_at: unknown;
  order_id: string | null;
  state: AutoRenewal['state'];
  next_try_at: unknown;
  failure_code: string | null;
}

/** The switch is on, and the domain is there and stays. */
const WANTED = `JOIN auto_renew_switch s ON s.domain_id = d.id AND s.is_on = 1`;
const STAYS = 'd.live_name IS NOT NULL AND d.leaving_since IS NULL';

/** The renewals that begin by themselves. */
@Injectable()
export class AutoRenewals {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
  ) {}

  /** Begins those whose time has come: each once for a domain and its expiry. @returns how many were found, at most `limit` */
  async begin(now: Date, limit: number): Promise<number> {
    const { dialect } = this.reads;
    const [first, last] = [CLOSES_MS, OPENS_MS].map((ms) => dialect.instant(new Date(now.getTime() - ms)));
    const found = await this.reads.query<{ id: string; expires_at: unknown }>(
      `SELECT d.id, d.expires_at FROM domain d${dialect.byIndex('domain_expiry')} ${WANTED}
       LEFT JOIN auto_renewal r ON r.domain_id = d.id AND r.expires_at = d.expires_at
       WHERE d.expires_at > ? AND d.expires_at <= ? AND ${STAYS} AND r.id IS NULL ORDER BY d.expires_at, d.id LIMIT ${limit}`,
      [first, last],
    );
    for (const row of found) await this.add(row.id, readInstant(row.expires_at));
    return found.length;
  }

  /** Those to be tried by now, in the order of their ids, after the given one. */
  async due(now: Date, limit: number, after: string): Promise<string[]> {
    const rows = await this.reads.query<{ id: string }>(
      `SELECT r.id FROM auto_renewal r JOIN domain d ON d.id = r.domain_id AND d.expires_at = r.expires_at ${WANTED}
       WHERE r.state = 'open' AND r.next_try_at <= ? AND r.id > ? AND ${STAYS} ORDER BY r.id LIMIT ${limit}`,
      [this.reads.dialect.instant(now), after],
    );
    return rows.map(({ id }) => id);
  }

  /** Those whose domain has been renewed, by them or otherwise, or is gone. */
  async overtaken(limit: number, after: string): Promise<string[]> {
    const rows = await this.reads.query<{ id: string }>(
      `SELECT r.id FROM auto_renewal r JOIN domain d ON d.id = r.domain_id
       WHERE r.state = 'open' AND (d.expires_at <> r.expires_at OR d.live_name IS NULL) AND r.id > ? ORDER BY r.id LIMIT ${limit}`,
      [after],
    );
    return rows.map(({ id }) => id);
  }

  /** Locked until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<AutoRenewal | undefined> {
    const [row] = await tx.query<StoredAutoRenewal>(`SELECT * FROM auto_renewal WHERE id = ?${tx.dialect.forUpdate}`, [id]);
    return row && read(row);
  }

  async save(tx: Tx, { id, orderId, state, nextTryAt, failureCode }: AutoRenewal): Promise<void> {
    await updateRow(tx, 'auto_renewal', id, { order_id: orderId, state, next_try_at: nextTryAt, failure_code: failureCode });
  }

  /** Those of these domains that have not ended forget their orders, which were somebody else's; each is tried as if it had just begun. */
  async startAnew(tx: Tx, domainIds: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE auto_renewal SET order_id = NULL, failure_code = NULL, next_try_at = ? WHERE state = 'open' AND domain_id IN (${marks(domainIds)})`,
      [tx.dialect.instant(tx.now), ...domainIds],
    );
  }

  /** The invoice of its order, as long as it is to be paid. */
  async unpaidInvoice(orderId: string): Promise<string | undefined> {
    const [row] = await this.reads.query<{ id: string }>(`SELECT id FROM invoice WHERE order_id = ? AND state = 'unpaid'`, [orderId]);
    return row?.id;
  }

  private async add(domainId: string, expiresAt: Date): Promise<void> {
    try {
      await this.work.run((tx) =>
        insertRows(tx, 'auto_renewal', [
          {
            id: newId('arn', tx.now),
            domain_id: domainId,
            expires_at: expiresAt,
            order_id: null,
            state: 'open',
            next_try_at: tx.now,
            failure_code: null,
            created_at: tx.now,
          },
        ]),
      );
    } catch (error) {
      // Another worker was quicker by a moment: it is there.
      if (!isDuplicate(error)) throw error;
    }
  }
}

const read = (row: StoredAutoRenewal): AutoRenewal => ({
  id: row.id,
  domainId: row.domain_id,
  expiresAt: readInstant(row.expires_at),
  orderId: row.order_id,
  state: row.state,
  nextTryAt: readInstantOrNull(row.next_try_at),
  failureCode: row.failure_code,
});
