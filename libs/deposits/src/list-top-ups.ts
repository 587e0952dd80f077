import type { Actor } from '#libs/kernel';
import { PAGE_MAX, Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type TopUpRow, readTopUp } from './top-up-row';
import type { TopUp, TopUpState } from './top-up';

export interface TopUpsWish {
  /** What the actor's node asked of its parent, or what its children asked of it. */
  readonly of: 'own' | 'children';
  readonly state?: TopUpState | undefined;
  /** Only those of this child. */
  readonly childId?: number | undefined;
  /** Only those to be paid to this account; needs a state. */
  readonly bankAccountId?: string | undefined;
  /** Only older ones: the last one of the page before. */
  readonly before?: Pick<TopUp, 'requestedAt' | 'id'> | undefined;
  /** How many at most; a page and the one more that tells whether another page follows. */
  readonly limit: number;
}

/** The conditions in the order of an index, and that index. */
function conditionsOf({ nodeId }: Actor, { of, state, childId, bankAccountId }: TopUpsWish) {
  const column = of === 'own' ? 'child_id' : 'parent_id';
  const asked: readonly (readonly [string, unknown])[] = [
    [column, nodeId],
    ['child_id', childId],
    ['bank_account_id', bankAccountId],
    ['state', state],
  ];
  const conditions = asked.filter(([, value]) => value !== undefined);
  if (of === 'own' || childId !== undefined) return { conditions, index: 'top_up_child' };
  if (bankAccountId !== undefined) return { conditions, index: 'top_up_account' };
  return { conditions, index: state ? 'top_up_parent_state' : 'top_up_parent' };
}

const LIMIT_MAX = PAGE_MAX + 1;
/** Where the first page begins: later than any top-up. */
const NEWEST = '9999-12-31 23:59:59.999';

/** Top-ups, newest first: a keyset page in the order of (requestedAt, id). */
@Injectable()
export class ListTopUps {
  constructor(private readonly reads: Reads) {}

  async run(actor: Actor, wish: TopUpsWish): Promise<TopUp[]> {
    const { before, limit } = wish;
    const { dialect } = this.reads;
    const { conditions, index } = conditionsOf(actor, wish);
    const at = before ? dialect.instant(before.requestedAt) : NEWEST;
    // The first comparison of the time is where the index begins; the second leaves out what was seen in that instant.
    const rows = await this.reads.query<TopUpRow>(
      `SELECT * FROM top_up${dialect.byIndex(index)} WHERE ${conditions.map(([column]) => `${column} = ?`).join(' AND ')}
       AND requested_at <= ? AND (requested_at < ? OR id < ?)
       ORDER BY requested_at DESC, id DESC LIMIT ${Math.max(1, Math.min(limit, LIMIT_MAX))}`,
      [...conditions.map(([, value]) => value), at, at, before?.id ?? ''],
    );
    return rows.map(readTopUp);
  }
}
