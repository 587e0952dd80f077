import type { Actor } from '#libs/kernel';
import { PAGE_MAX, Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type TopUpRow, readTopUp } from './read-top-up';
import type { TopUp, TopUpState } from './top-up';

export interface TopUpsWish {
  /** What the actor's node asked of its parent, or what its children asked of it. */
  readonly of: 'own' | 'children';
  readonly state?: TopUpState | undefined;
  /** Only older ones: the last one of the page before. */
  readonly before?: Pick<TopUp, 'requestedAt' | 'id'> | undefined;
  /** How many at most; a page and the one more that tells whether another page follows. */
  readonly limit: number;
}

const LIMIT_MAX = PAGE_MAX + 1;

/** Top-ups, newest first: a keyset page in the order of (requestedAt, id). */
@Injectable()
export class ListTopUps {
  constructor(private readonly reads: Reads) {}

  async run(actor: Actor, { of, state, before, limit }: TopUpsWish): Promise<TopUp[]> {
    const at = before && this.reads.dialect.instant(before.requestedAt);
    const conditions: [sql: string, ...values: unknown[]][] = [[of === 'own' ? 'child_id = ?' : 'parent_id = ?', actor.nodeId]];
    if (state) conditions.push(['state = ?', state]);
    // The first comparison is the one an index can begin at; the second leaves out what was seen already.
    if (before) conditions.push(['requested_at <= ?', at], ['(requested_at < ? OR id < ?)', at, before.id]);
    const rows = await this.reads.query<TopUpRow>(
      `SELECT * FROM top_up WHERE ${conditions.map(([sql]) => sql).join(' AND ')}
       ORDER BY requested_at DESC, id DESC LIMIT ${Math.max(1, Math.min(limit, LIMIT_MAX))}`,
      conditions.flatMap(([, ...values]) => values),
    );
    return rows.map(readTopUp);
  }
}
