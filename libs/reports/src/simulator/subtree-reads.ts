import { Reads, readInteger } from '#libs/platform';
import { type Product, tierOf } from '#libs/pricing';
import { type Node, subtree } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type WayDown, wayDown } from './way-down';

/** Names of one owner that renew at one price. */
export interface DueRenewals {
  /** Down to the owner. */
  readonly way: WayDown;
  /** A year of renewal. */
  readonly product: Product;
  readonly names: number;
}

/** Labels of so many characters and more are all of the usual tier. */
const USUAL_LENGTH = 5;

/** What stands below a node, for totals: grouped queries over a range of paths, each with a limit. */
@Injectable()
export class SubtreeReads {
  constructor(private readonly reads: Reads) {}

  /** The resellers below a node, nearest levels first. */
  async resellers(node: Pick<Node, 'path'>, limit: number): Promise<WayDown[]> {
    const { from, before } = subtree(node);
    const rows = await this.reads.query<{ path: string }>(
      `SELECT path FROM node WHERE path > ? AND path < ? AND kind = 'reseller' ORDER BY LENGTH(path), path LIMIT ${limit}`,
      [from, before],
    );
    return rows.map(({ path }) => wayDown(path, 'reseller'));
  }

  /** The names of customers below a node that expire within a window, by owner and by what their renewal costs. */
  async renewals(node: Pick<Node, 'path'>, window: { readonly from: Date; readonly before: Date }, limit: number): Promise<DueRenewals[]> {
    const { from, before } = subtree(node);
    const { dialect } = this.reads;
    const length = `CASE WHEN LENGTH(d.name) - LENGTH(d.tld) - 1 < ${USUAL_LENGTH} THEN LENGTH(d.name) - LENGTH(d.tld) - 1 ELSE ${USUAL_LENGTH} END`;
    const rows = await this.reads.query<{ path: string; tld: string; label_length: unknown; names: unknown }>(
      `SELECT n.path, d.tld, ${length} AS label_length, COUNT(*) AS names FROM node n JOIN domain d ON d.owner_id = n.id
       WHERE n.path > ? AND n.path < ? AND d.live_name IS NOT NULL AND d.expires_at >= ? AND d.expires_at < ?
       GROUP BY n.path, d.tld, label_length ORDER BY n.path LIMIT ${limit}`,
      [from, before, dialect.instant(window.from), dialect.instant(window.before)],
    );
    return rows.map(({ path, tld, label_length, names }) => ({
      way: wayDown(path, 'customer'),
      product: { tld, tier: tierOf(tld, 'x'.repeat(readInteger(label_length))), action: 'renew', years: 1 },
      names: readInteger(names),
    }));
  }
}
