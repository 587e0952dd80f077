import { newId } from '#libs/kernel';
import { Reads, type Tx, insertRows, isDuplicate, readInstant, readInstantOrNull, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { StuckItem, StuckKind } from './stuck-item';

/** What is found to be stuck now. */
export type FoundStuck = Pick<StuckItem, 'itemId' | 'kind' | 'since'>;

/** A stuck item as the operator sees it. */
export type ShownStuck = StuckItem & {
  readonly orderId: string;
  readonly name: string;
  readonly action: string;
  readonly registry: string;
};

interface StuckRow {
  id: string;
  item_id: string;
  order_id: string;
  name: string;
  action: string;
  registry: string;
  kind: StuckKind;
  since: unknown;
  seen_at: unknown;
  over_at: unknown;
}

/** Something is on its way to the registry for `i`. */
const IS_SENT = `EXISTS (SELECT 1 FROM registry_attempt a WHERE a.item_id = i.id AND a.state IN ('sent', 'unknown', 'pending'))`;
/** `i` is stuck, by an instant that is given twice. */
const IS_STUCK = `((i.state IN ('held', 'provisioning') AND i.updated_at < ? AND NOT ${IS_SENT}) OR (i.state = 'in_doubt' AND i.doubt_since < ?))`;

/** Where it is kept which items are stuck, and found out. */
@Injectable()
export class StuckItems {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
  ) {}

  /** Items that have not gone on since before an instant and are not known to be stuck. */
  async find(before: Date, limit: number): Promise<FoundStuck[]> {
    const at = this.reads.dialect.instant(before);
    const rows = await this.reads.query<{ id: string; state: string; updated_at: unknown; doubt_since: unknown }>(
      `SELECT i.id, i.state, i.updated_at, i.doubt_since FROM order_item i${this.reads.dialect.byIndex('order_item_since')}
       WHERE i.state IN ('held', 'provisioning', 'in_doubt') AND ${IS_STUCK}
       AND NOT EXISTS (SELECT 1 FROM stuck_item s WHERE s.open_item = i.id) ORDER BY i.updated_at LIMIT ${limit}`,
      [at, at],
    );
    return rows.map(({ id, state, updated_at, doubt_since }) => ({
      itemId: id,
      kind: state === 'in_doubt' ? 'in_doubt' : 'unsent',
      since: readInstant(state === 'in_doubt' ? doubt_since : updated_at),
    }));
  }

  /** @returns whether nobody else has written it down before */
  async add({ itemId, kind, since }: FoundStuck): Promise<boolean> {
    try {
      await this.work.run((tx) =>
        insertRows(tx, 'stuck_item', [
          { id: newId('stk', tx.now), item_id: itemId, kind, open_item: itemId, since, seen_at: tx.now, over_at: null },
        ]),
      );
      return true;
    } catch (error) {
      // Another worker was quicker by a moment.
      if (!isDuplicate(error)) throw error;
      return false;
    }
  }

  /** Those that were stuck and have gone on. @returns the items */
  async goneOn(tx: Tx, before: Date, limit: number): Promise<string[]> {
    const at = tx.dialect.instant(before);
    const rows = await tx.query<{ item_id: string }>(
      `SELECT s.item_id FROM stuck_item s JOIN order_item i ON i.id = s.item_id WHERE s.over_at IS NULL AND NOT ${IS_STUCK} ORDER BY s.id LIMIT ${limit}`,
      [at, at],
    );
    for (const { item_id } of rows)
      await tx.query('UPDATE stuck_item SET open_item = NULL, over_at = ? WHERE open_item = ?', [tx.dialect.instant(tx.now), item_id]);
    return rows.map(({ item_id }) => item_id);
  }

  /** Those that are stuck now, or were, the newest first, before an id. A keyset page. */
  async list(isOver: boolean, limit: number, before?: string): Promise<ShownStuck[]> {
    const rows = await this.reads.query<StuckRow>(
      `SELECT s.*, i.order_id, i.name, i.action, i.registry FROM stuck_item s JOIN order_item i ON i.id = s.item_id
       WHERE s.over_at IS ${isOver ? 'NOT ' : ''}NULL ${before === undefined ? '' : 'AND s.id < ?'} ORDER BY s.id DESC LIMIT ${limit}`,
      before === undefined ? [] : [before],
    );
    return rows.map(({ id, item_id, order_id, name, action, registry, kind, ...row }) => ({
      id,
      itemId: item_id,
      orderId: order_id,
      name,
      action,
      registry,
      kind,
      since: readInstant(row.since),
      seenAt: readInstant(row.seen_at),
      overAt: readInstantOrNull(row.over_at),
    }));
  }
}
