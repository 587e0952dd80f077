import { type Tx, insertRows, marks, updateRow } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type BulkAction, BulkNotFound } from './bulk-action';
import type { BulkRow } from './bulk-row';
import { type StoredBulk, type StoredBulkRow, bulkColumns, bulkRowColumns, readBulk, readBulkRow } from './bulk-rows';

/** Bulk actions and their domains. */
@Injectable()
export class Bulks {
  async add(tx: Tx, bulk: BulkAction, rows: readonly BulkRow[]): Promise<void> {
    await insertRows(tx, 'bulk_action', [bulkColumns(bulk)]);
    await insertRows(tx, 'bulk_row', rows.map(bulkRowColumns));
  }

  /** Locks one. @throws BulkNotFound unless this node asked for it */
  async lock(tx: Tx, id: string, nodeId: number): Promise<BulkAction> {
    const [row] = await tx.query<StoredBulk>(`SELECT * FROM bulk_action WHERE id = ? AND node_id = ?${tx.dialect.forUpdate}`, [id, nodeId]);
    if (!row) throw new BulkNotFound(id);
    return readBulk(row);
  }

  async save(tx: Tx, { id, state, startedBy, startedAt, endedAt }: BulkAction): Promise<void> {
    await updateRow(tx, 'bulk_action', id, { state, started_by: startedBy, started_at: startedAt, ended_at: endedAt });
  }

  /** One that a worker carries out, and the first of its domains with which it is not finished. */
  async next(tx: Tx, id: string, limit: number): Promise<{ bulk: BulkAction; rows: BulkRow[] } | undefined> {
    const [row] = await tx.query<StoredBulk>('SELECT * FROM bulk_action WHERE id = ?', [id]);
    if (!row) return undefined;
    const rows = await tx.query<StoredBulkRow>(
      `SELECT * FROM bulk_row WHERE bulk_id = ? AND state IN ('begun', 'ready') ORDER BY position LIMIT ${limit}`,
      [id],
    );
    return { bulk: readBulk(row), rows: rows.map(readBulkRow) };
  }

  /** Nothing of it is left to be done. */
  async end(tx: Tx, id: string): Promise<void> {
    const now = tx.dialect.instant(tx.now);
    await tx.query("UPDATE bulk_action SET state = 'done', ended_at = ? WHERE id = ? AND state = 'under_way'", [now, id]);
  }

  /** Locks one of its domains. */
  async lockRow(tx: Tx, { bulkId, position }: BulkRow): Promise<BulkRow> {
    const [row] = await tx.query<StoredBulkRow>(`SELECT * FROM bulk_row WHERE bulk_id = ? AND position = ?${tx.dialect.forUpdate}`, [
      bulkId,
      position,
    ]);
    return readBulkRow(row!);
  }

  async saveRow(tx: Tx, row: BulkRow): Promise<void> {
    const { state, reason_code, reason_en, reason_id, cause_id } = bulkRowColumns(row);
    await tx.query(
      'UPDATE bulk_row SET state = ?, reason_code = ?, reason_en = ?, reason_id = ?, cause_id = ?, ended_at = ? WHERE bulk_id = ? AND position = ?',
      [state, reason_code, reason_en, reason_id, cause_id, tx.dialect.instant(tx.now), row.bulkId, row.position],
    );
  }

  /** With what has not begun, nothing is done any more. */
  async cancelRows(tx: Tx, id: string): Promise<void> {
    const now = tx.dialect.instant(tx.now);
    await tx.query("UPDATE bulk_row SET state = 'cancelled', ended_at = ? WHERE bulk_id = ? AND state = 'ready'", [now, id]);
  }

  /** Removes those that were shown before `before` and never started, at most `limit`. @returns how many it removed. */
  async sweep(tx: Tx, before: Date, limit: number): Promise<number> {
    const old = await tx.query<{ id: string }>(
      `SELECT id FROM bulk_action WHERE state = 'shown' AND created_at < ? ORDER BY created_at LIMIT ${limit}${tx.dialect.forUpdate}`,
      [tx.dialect.instant(before)],
    );
    const ids = old.map(({ id }) => id);
    for (const [table, column] of [
      ['bulk_row', 'bulk_id'],
      ['bulk_action', 'id'],
    ] as const)
      if (ids.length > 0) await tx.query(`DELETE FROM ${table} WHERE ${column} IN (${marks(ids)})`, ids);
    return ids.length;
  }
}
