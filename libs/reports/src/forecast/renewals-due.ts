import { Reads, readInteger } from '#libs/platform';
import { type Tier, tierOf } from '#libs/pricing';
import type { Node } from '#libs/tree';
import { Injectable } from '@nestjs/common';

/** How many domains of one product are due on one day below one direct child. */
export interface DueGroup {
  /** In Jakarta. */
  readonly day: string;
  readonly childId: number;
  readonly tld: string;
  readonly tier: Tier;
  readonly domains: number;
}

interface GroupRow {
  day: string;
  child: string;
  tld: string;
  letters: unknown;
  domains: unknown;
}

/** Labels that are longer are of no tier, whatever the extension. */
const SHORT_MAX = 4;

/** Which names expire in a subtree: one query, a row for each child, product and day of expiry. */
@Injectable()
export class RenewalsDue {
  constructor(private readonly reads: Reads) {}

  async below({ path }: Pick<Node, 'path'>, from: Date, until: Date): Promise<DueGroup[]> {
    const { dialect } = this.reads;
    const rest = path.length + 1;
    const rows = await this.reads.query<GroupRow>(
      `SELECT g.day, g.child, g.tld, g.letters, COUNT(*) AS domains FROM (
         SELECT ${dialect.dayInJakarta('d.expires_at')} AS day, SUBSTR(n.path, ${rest}, INSTR(SUBSTR(n.path, ${rest}), '/') - 1) AS child, d.tld,
           CASE WHEN LENGTH(d.name) - LENGTH(d.tld) - 1 <= ${SHORT_MAX} THEN LENGTH(d.name) - LENGTH(d.tld) - 1 ELSE 0 END AS letters
         FROM domain d JOIN node n ON n.id = d.owner_id
         WHERE n.path LIKE ? AND d.live_name IS NOT NULL AND d.expires_at >= ? AND d.expires_at < ?) g
       GROUP BY g.day, g.child, g.tld, g.letters ORDER BY g.day, g.child, g.tld, g.letters`,
      [`${path}_%`, dialect.instant(from), dialect.instant(until)],
    );
    return rows.map(({ day, child, tld, letters, domains }) => ({
      day,
      childId: Number(child),
      tld,
      tier: tierOf(tld, 'x'.repeat(readInteger(letters))),
      domains: readInteger(domains),
    }));
  }
}
