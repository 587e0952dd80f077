import { type DomainRow, DomainReads } from '#libs/domains';
import { Clock } from '#libs/kernel';
import { Reads, readInstant, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type Condition, ENDED, LIVE, asked, condition, joined, not, overSince } from './domain-conditions';
import type { DomainCounts, DomainFilter, DomainSide, DomainTab } from './domain-tab';

/** Where the previous page ended: the time it is sorted by, and what it was. */
export type ListKey = readonly [Date, string];

export interface DomainsWish {
  readonly tab: DomainTab;
  readonly filter: DomainFilter;
  readonly limit: number;
  readonly after?: ListKey | undefined;
}

/** Rows that one index holds in their order. */
interface Branch {
  readonly index: string;
  readonly where: Condition;
}

interface Found {
  readonly id: string;
  readonly at: Date;
}

const PAPERS = `verification_case c%index% JOIN domain d ON d.item_id = c.subject`;

/** A node's domains in the lists of a screen, and how many each holds. A phase is a question of dates, so is the list. */
@Injectable()
export class DomainLists {
  constructor(
    private readonly reads: Reads,
    private readonly domains: DomainReads,
    private readonly clock: Clock,
  ) {}

  /**
   * A keyset page: the soonest expiry first; in `papers` the soonest deadline first, then those without one; in `deleted` the latest
   * expiry first.
   */
  async page(side: DomainSide, nodeId: number, wish: DomainsWish): Promise<DomainRow[]> {
    if (wish.tab === 'papers') return this.domains.byIds(await this.withoutPapers(side, nodeId, wish));
    const branches = await this.branches(side, nodeId, wish.tab, wish.filter);
    const turn = wish.tab === 'deleted' ? -1 : 1;
    const found = (await Promise.all(branches.map((branch) => this.found(branch, turn, wish)))).flat();
    const first = found.sort((a, b) => turn * (a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))).slice(0, wish.limit);
    return this.domains.byIds(first.map(({ id }) => id));
  }

  /** All in one call; the filter holds for each. */
  async counts(side: DomainSide, nodeId: number, filter: DomainFilter): Promise<DomainCounts> {
    const [tabs, papers] = await Promise.all([
      Promise.all((['all', 'active', 'expired', 'deleted'] as const).map((tab) => this.count(side, nodeId, tab, filter))),
      this.countWithoutPapers(side, nodeId, filter),
    ]);
    const [all, active, expired, deleted] = tabs;
    return { all: all!, active: active!, expired: expired!, papers, deleted: deleted! };
  }

  /** How many one list holds. */
  async count(side: DomainSide, nodeId: number, tab: Exclude<DomainTab, 'papers'>, filter: DomainFilter): Promise<number> {
    const branches = await this.branches(side, nodeId, tab, filter);
    const counted = await Promise.all(
      branches.map(({ index, where }) => this.countOf(`domain d${this.reads.dialect.byIndex(index)}`, where)),
    );
    return counted.reduce((sum, each) => sum + each, 0);
  }

  private async branches(side: DomainSide, nodeId: number, tab: DomainTab, filter: DomainFilter): Promise<Branch[]> {
    const { dialect } = this.reads;
    const mine = condition(`d.${side}_id = ?`, nodeId);
    const now = this.clock.now();
    // One customer's are fewer than all that its seller has sold.
    const held = filter.ownerId === undefined ? side : 'owner';
    const [byExpiry, byName] = [`domain_${held}`, `domain_${held}_live`];
    const live = (...more: readonly Condition[]): Branch => ({
      index: filter.name === undefined ? byExpiry : byName,
      where: joined([mine, LIVE, ...asked(filter, 'live_name', dialect), ...more]),
    });
    const ended: Branch = { index: byName, where: joined([mine, ENDED, ...asked(filter, 'name', dialect)]) };
    if (tab === 'all')
      return filter.name === undefined ? [{ index: byExpiry, where: joined([mine, ...asked(filter, 'name', dialect)]) }] : [live(), ended];
    if (tab === 'active') return [live(condition('d.expires_at > ?', dialect.instant(now)))];
    const expired = condition('d.expires_at <= ?', dialect.instant(now));
    const over = overSince(await this.tldsOf({ index: byExpiry, where: joined([mine, LIVE, expired]) }), now, dialect);
    return tab === 'expired' ? [live(expired, not(over))] : [live(expired, over), ended];
  }

  private async tldsOf({ index, where }: Branch): Promise<string[]> {
    const rows = await this.reads.query<{ tld: string }>(
      `SELECT DISTINCT d.tld FROM domain d${this.reads.dialect.byIndex(index)} WHERE ${where.sql}`,
      where.values,
    );
    return rows.map(({ tld }) => tld);
  }

  private async found({ index, where }: Branch, turn: 1 | -1, { limit, after }: DomainsWish): Promise<Found[]> {
    const { dialect } = this.reads;
    const [beyond, order] = turn === 1 ? ['>', ''] : ['<', ' DESC'];
    const at = after && dialect.instant(after[0]);
    const place = after && condition(`d.expires_at ${beyond}= ? AND (d.expires_at ${beyond} ? OR d.id ${beyond} ?)`, at, at, after[1]);
    const { sql, values } = joined([where, ...(place ? [place] : [])]);
    const rows = await this.reads.query<{ id: string; expires_at: unknown }>(
      `SELECT d.id, d.expires_at FROM domain d${dialect.byIndex(index)} WHERE ${sql} ORDER BY d.expires_at${order}, d.id${order} LIMIT ${limit}`,
      values,
    );
    return rows.map(({ id, expires_at }) => ({ id, at: readInstant(expires_at) }));
  }

  private async withoutPapers(side: DomainSide, nodeId: number, { filter, limit, after }: DomainsWish): Promise<string[]> {
    const { dialect } = this.reads;
    const at = after && dialect.instant(after[0]);
    const place = after && condition('c.listed_at >= ? AND (c.listed_at > ? OR c.id > ?)', at, at, after[1]);
    const { sql, values } = joined([...this.wanting(side, nodeId, filter), ...(place ? [place] : [])]);
    const rows = await this.reads.query<{ id: string }>(
      `SELECT d.id FROM ${PAPERS.replace('%index%', dialect.byIndex(`verification_case_${side}_state`))} WHERE ${sql} ORDER BY c.listed_at, c.id LIMIT ${limit}`,
      values,
    );
    return rows.map(({ id }) => id);
  }

  private countWithoutPapers(side: DomainSide, nodeId: number, filter: DomainFilter): Promise<number> {
    const index = this.reads.dialect.byIndex(`verification_case_${side}_state`);
    return this.countOf(PAPERS.replace('%index%', index), joined(this.wanting(side, nodeId, filter)));
  }

  private async countOf(from: string, { sql, values }: Condition): Promise<number> {
    const [row] = await this.reads.query<{ many: unknown }>(`SELECT COUNT(*) AS many FROM ${from} WHERE ${sql}`, values);
    return readInteger(row!.many);
  }

  /** Names that are registered and that papers are missing for. What waits for papers before is an order, and a case. */
  private wanting(side: DomainSide, nodeId: number, filter: DomainFilter): Condition[] {
    const mine = condition(`c.${side}_id = ? AND c.state = 'missing' AND d.${side}_id = c.${side}_id`, nodeId);
    return [mine, LIVE, ...asked(filter, 'live_name', this.reads.dialect)];
  }
}
