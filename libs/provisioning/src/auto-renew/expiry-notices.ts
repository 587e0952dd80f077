import { newId } from '#libs/kernel';
import { Reads, type Tx, insertRows, readInstant } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { NoticeStage } from './notice-stage';

/** A domain and the expiry it was found with. */
export interface Expiring {
  readonly id: string;
  readonly tld: string;
  readonly expiresAt: Date;
}

/** Comes after every id. */
const LAST = '~';

/** Which notices have been posted, and whom one is owed to. */
@Injectable()
export class ExpiryNotices {
  constructor(private readonly reads: Reads) {}

  /** Domains that stay, were not told of this stage, and expire in its time, the soonest expiry first. A keyset page. */
  async due({ days, opensMs, closesMs }: NoticeStage, now: Date, limit: number, from?: Expiring): Promise<Expiring[]> {
    const { dialect } = this.reads;
    const [first, last] = [closesMs, opensMs].map((ms) => new Date(now.getTime() - ms));
    const beyond = dialect.instant(from?.expiresAt ?? first!);
    const rows = await this.reads.query<{ id: string; tld: string; expires_at: unknown }>(
      `SELECT d.id, d.tld, d.expires_at FROM domain d${dialect.byIndex('domain_expiry')}
       LEFT JOIN expiry_notice n ON n.domain_id = d.id AND n.expires_at = d.expires_at AND n.stage = ?
       WHERE d.expires_at >= ? AND (d.expires_at > ? OR d.id > ?) AND d.expires_at <= ?
       AND d.live_name IS NOT NULL AND d.leaving_since IS NULL AND n.id IS NULL ORDER BY d.expires_at, d.id LIMIT ${limit}`,
      [days, beyond, beyond, from?.id ?? LAST, dialect.instant(last!)],
    );
    return rows.map(({ id, tld, expires_at }) => ({ id, tld, expiresAt: readInstant(expires_at) }));
  }

  /** Whether it is the first of its kind: it is written down then. The caller has locked the domain. */
  async isFirst(tx: Tx, { id, expiresAt }: Pick<Expiring, 'id' | 'expiresAt'>, stage: number): Promise<boolean> {
    const known = 'SELECT id FROM expiry_notice WHERE domain_id = ? AND expires_at = ? AND stage = ?';
    if ((await tx.query(known, [id, tx.dialect.instant(expiresAt), stage])).length > 0) return false;
    const row = { id: newId('ntc', tx.now), domain_id: id, expires_at: expiresAt, stage, created_at: tx.now };
    await insertRows(tx, 'expiry_notice', [row]);
    return true;
  }
}
