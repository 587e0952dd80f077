import { AUTO_RENEW_DAYS_MAX, GRACE_DAYS_MIN } from '#libs/domains';
import { DAY, after } from '#libs/kernel';
import { Reads, readInstant } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** A name that expired some weeks ago. */
export interface Unrenewed {
  readonly id: string;
  readonly tld: string;
  readonly expiresAt: Date;
}

/** How long it rests after its registry has refused to delete it. */
const AGAIN_MS = DAY;

/** Finds names that were not renewed in time. */
@Injectable()
export class UnrenewedNames {
  constructor(private readonly reads: Reads) {}

  /** Those whose registry may still take back a year, and has not been asked to; the soonest expiry first. A keyset page. */
  async page(now: Date, limit: number, last?: Unrenewed): Promise<Unrenewed[]> {
    const { dialect } = this.reads;
    const from = dialect.instant(last?.expiresAt ?? after(now, -AUTO_RENEW_DAYS_MAX * DAY));
    const rows = await this.reads.query<{ id: string; tld: string; expires_at: unknown }>(
      `SELECT d.id, d.tld, d.expires_at FROM domain d${dialect.byIndex('domain_expiry')}
       WHERE d.expires_at >= ? AND (d.expires_at > ? OR d.id > ?) AND d.expires_at <= ? AND d.live_name IS NOT NULL AND d.leaving_since IS NULL
       AND NOT EXISTS (SELECT 1 FROM domain_deletion x WHERE x.domain_id = d.id AND x.cause = 'expired' AND x.created_at > d.expires_at
         AND (x.state <> 'refused' OR x.ended_at > ?)) ORDER BY d.expires_at, d.id LIMIT ${limit}`,
      [from, from, last?.id ?? '', dialect.instant(after(now, -GRACE_DAYS_MIN * DAY)), dialect.instant(after(now, -AGAIN_MS))],
    );
    return rows.map(({ id, tld, expires_at }) => ({ id, tld, expiresAt: readInstant(expires_at) }));
  }
}
