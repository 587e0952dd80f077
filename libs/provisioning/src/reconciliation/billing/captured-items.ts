import { AUTO_RENEW_DAYS_MAX, type Domain, ruleOf } from '#libs/domains';
import { DAY, after } from '#libs/kernel';
import { Reads, marks, readInstant, readInteger } from '#libs/platform';
import type { ChargedAction } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import type { Captured } from './compare-billing';

/** Names asked for at once. */
const CHUNK = 500;

/** Reads what is known here of what a registry charges for. */
@Injectable()
export class CapturedItems {
  constructor(private readonly reads: Reads) {}

  /** Everything done at a registry within some time. */
  async between(registry: string, from: Date, to: Date): Promise<Captured[]> {
    const { dialect } = this.reads;
    const rows = await this.reads.query<{
      name: string;
      tld: string;
      action: ChargedAction;
      years: unknown;
      at: unknown;
      refunded: unknown;
    }>(
      `SELECT i.name, i.tld, i.action, i.years, i.updated_at AS at, (SELECT COUNT(*) FROM domain_deletion x
         WHERE x.item_id = i.id AND x.state = 'done' AND x.cause <> 'expired' AND x.is_absorbed = 0) AS refunded
       FROM order_item i${dialect.byIndex('order_item_since')} WHERE i.state = 'done' AND i.updated_at >= ? AND i.updated_at < ? AND i.registry = ?`,
      [dialect.instant(from), dialect.instant(to), registry],
    );
    return rows.map(({ name, tld, action, years, at, refunded }) => ({
      name,
      tld,
      action,
      years: readInteger(years),
      doneAt: readInstant(at),
      isGivenBack: readInteger(refunded) > 0,
    }));
  }

  /** Names that have expired, and whose registry may have added a year by itself that it still takes back. */
  async mayHoldYear(registry: string, now: Date): Promise<Set<string>> {
    const { dialect } = this.reads;
    const rows = await this.reads.query<Pick<Domain, 'name' | 'tld'>>(
      `SELECT name, tld FROM domain${dialect.byIndex('domain_expiry')} WHERE expires_at > ? AND expires_at <= ? AND registry = ? AND live_name IS NOT NULL`,
      [dialect.instant(after(now, -AUTO_RENEW_DAYS_MAX * DAY)), dialect.instant(now), registry],
    );
    return new Set(rows.filter(({ tld }) => ruleOf(tld).renewsByItself).map(({ name }) => name));
  }

  /** Those of these names that are neither ours nor in an order that is not finished. */
  async orphans(names: readonly string[]): Promise<string[]> {
    const known = new Set<string>();
    for (let start = 0; start < names.length; start += CHUNK) {
      const part = names.slice(start, start + CHUNK);
      const rows = await this.reads.query<{ name: string }>(
        `SELECT live_name AS name FROM domain WHERE live_name IN (${marks(part)}) UNION ALL SELECT open_name FROM order_item WHERE open_name IN (${marks(part)})`,
        [...part, ...part],
      );
      for (const { name } of rows) known.add(name);
    }
    return names.filter((name) => !known.has(name));
  }
}
