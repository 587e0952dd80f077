import { Reads, marks, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ChangeState } from '../changes/domain-change';
import type { ItemState } from '../order-item';
import { type BulkAction, BulkNotFound } from './bulk-action';
import { BULK_ROW_STATES, type BulkRow, type BulkRowState, type ShownRowState, shownState } from './bulk-row';
import { type StoredBulk, type StoredBulkRow, readBulk, readBulkRow } from './bulk-rows';

/** A bulk action with how many of its domains stand where. */
export interface ShownBulk extends BulkAction {
  readonly counts: Readonly<Record<BulkRowState, number>>;
}

/** One of its domains, with how what it became stands now. */
export interface ShownBulkRow extends Omit<BulkRow, 'state'> {
  readonly state: ShownRowState;
  /** Of what its registry would not do. */
  readonly failureCode: string | null;
}

type JoinedRow = StoredBulkRow & { became: ItemState | ChangeState | null; failure_code: string | null };

/** Bulk actions for screens, of the node that asked for them. */
@Injectable()
export class BulkReads {
  constructor(private readonly reads: Reads) {}

  /** Newest first, those older than `before`. A keyset page. */
  async list(nodeId: number, limit: number, before?: string): Promise<ShownBulk[]> {
    const rows = await this.reads.query<StoredBulk>(
      `SELECT * FROM bulk_action WHERE node_id = ?${before === undefined ? '' : ' AND id < ?'} ORDER BY id DESC LIMIT ${limit}`,
      before === undefined ? [nodeId] : [nodeId, before],
    );
    return this.counted(rows);
  }

  /** @throws BulkNotFound */
  async get(nodeId: number, id: string): Promise<ShownBulk> {
    const [bulk] = await this.counted(
      await this.reads.query<StoredBulk>('SELECT * FROM bulk_action WHERE id = ? AND node_id = ?', [id, nodeId]),
    );
    if (!bulk) throw new BulkNotFound(id);
    return bulk;
  }

  /** In the order in which they were named, after that position. A keyset page. @throws BulkNotFound */
  async rows(nodeId: number, id: string, limit: number, after = 0): Promise<ShownBulkRow[]> {
    await this.get(nodeId, id);
    const rows = await this.reads.query<JoinedRow>(
      `SELECT r.*, COALESCE(i.state, c.state) AS became, COALESCE(i.failure_code, c.failure_code) AS failure_code FROM bulk_row r
       LEFT JOIN order_item i ON i.order_id = r.cause_id LEFT JOIN domain_change c ON c.id = r.cause_id
       WHERE r.bulk_id = ? AND r.position > ? ORDER BY r.position LIMIT ${limit}`,
      [id, after],
    );
    return rows.map((row) => ({ ...readBulkRow(row), state: shownState(row.state, row.became), failureCode: row.failure_code }));
  }

  private async counted(bulks: readonly StoredBulk[]): Promise<ShownBulk[]> {
    if (bulks.length === 0) return [];
    const ids = bulks.map(({ id }) => id);
    const found = await this.reads.query<{ bulk_id: string; state: BulkRowState; many: unknown }>(
      `SELECT bulk_id, state, COUNT(*) AS many FROM bulk_row WHERE bulk_id IN (${marks(ids)}) GROUP BY bulk_id, state`,
      ids,
    );
    const countOf = (id: string, state: BulkRowState): number =>
      readInteger(found.find((each) => each.bulk_id === id && each.state === state)?.many ?? 0);
    return bulks.map((row) => ({ ...readBulk(row), counts: countsBy((state) => countOf(row.id, state)) }));
  }
}

const countsBy = (count: (state: BulkRowState) => number): ShownBulk['counts'] => {
  const [ready, nothing, refused, begun, done, cancelled] = BULK_ROW_STATES.map(count);
  return { ready: ready!, nothing: nothing!, refused: refused!, begun: begun!, done: done!, cancelled: cancelled! };
};
