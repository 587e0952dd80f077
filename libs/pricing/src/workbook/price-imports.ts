import { Money } from '#libs/kernel';
import { type Reads, type Tx, insertRows, marks, readInstant, readInstantOrNull, readInteger, readUnits } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ListKind } from '../price-list';
import type { Product } from '../product';
import { type PriceImport, PriceImportNotFound } from './price-import';
import type { SheetCell } from './read-price-sheet';

interface ImportRow {
  id: string;
  node_id: unknown;
  list_kind: ListKind;
  list_id: unknown;
  stamp: string;
  faults: unknown;
  created_at: unknown;
  expires_at: unknown;
  applied_at: unknown;
}
interface CellRow {
  sheet_row: unknown;
  tld: string;
  tier: Product['tier'];
  action: Product['action'];
  years: unknown;
  amount: unknown;
  currency: string | null;
  valid_from: unknown;
  valid_until: unknown;
  allow_below_cost: unknown;
}

/** Where uploaded price sheets wait. */
@Injectable()
export class PriceImports {
  /** Takes the place of what waits for the same list; what is over is thrown away with it. */
  async add(tx: Tx, made: PriceImport): Promise<void> {
    const { id, nodeId, list, stamp, cells, faults, createdAt, expiresAt } = made;
    const over = 'node_id = ? AND (expires_at <= ? OR (applied_at IS NULL AND list_kind = ? AND list_id = ?))';
    const old = await tx.query<{ id: string }>(`SELECT id FROM price_import WHERE ${over}`, [
      nodeId,
      tx.dialect.instant(tx.now),
      list.kind,
      list.id,
    ]);
    const ids = old.map((row) => row.id);
    if (ids.length > 0) {
      await tx.query(`DELETE FROM price_import_cell WHERE import_id IN (${marks(ids)})`, ids);
      await tx.query(`DELETE FROM price_import WHERE id IN (${marks(ids)})`, ids);
    }
    const sheet = { id, node_id: nodeId, list_kind: list.kind, list_id: list.id, stamp, faults };
    await insertRows(tx, 'price_import', [{ ...sheet, created_at: createdAt, expires_at: expiresAt, applied_at: null }]);
    await insertRows(
      tx,
      'price_import_cell',
      cells.map((each) => rowOf(id, each)),
    );
  }

  /** @throws PriceImportNotFound, also for another node's */
  async get(from: Tx | Reads, nodeId: number, id: string): Promise<PriceImport> {
    const [row] = await from.query<ImportRow>('SELECT * FROM price_import WHERE id = ? AND node_id = ?', [id, nodeId]);
    if (!row) throw new PriceImportNotFound();
    const cells = await from.query<CellRow>('SELECT * FROM price_import_cell WHERE import_id = ? ORDER BY sheet_row', [id]);
    return {
      id,
      nodeId,
      list: { kind: row.list_kind, id: readInteger(row.list_id) },
      stamp: row.stamp,
      cells: cells.map(readCell),
      faults: readInteger(row.faults),
      createdAt: readInstant(row.created_at),
      expiresAt: readInstant(row.expires_at),
      appliedAt: readInstantOrNull(row.applied_at),
    };
  }

  async markApplied(tx: Tx, id: string): Promise<void> {
    await tx.query('UPDATE price_import SET applied_at = ? WHERE id = ?', [tx.dialect.instant(tx.now), id]);
  }
}

const rowOf = (importId: string, { row, cell }: SheetCell) => ({
  import_id: importId,
  sheet_row: row,
  tld: cell.tld,
  tier: cell.tier,
  action: cell.action,
  years: cell.years,
  amount: cell.amount?.units ?? null,
  currency: cell.amount?.currency ?? null,
  valid_from: cell.validFrom ?? null,
  valid_until: cell.validUntil ?? null,
  allow_below_cost: cell.allowBelowCost ?? false,
});

function readCell(row: CellRow): SheetCell {
  const [from, until] = [readInstantOrNull(row.valid_from), readInstantOrNull(row.valid_until)];
  const cell = {
    tld: row.tld,
    tier: row.tier,
    action: row.action,
    years: readInteger(row.years),
    amount: row.currency === null ? null : new Money(readUnits(row.amount), row.currency),
    ...(from ? { validFrom: from } : {}),
    ...(until ? { validUntil: until } : {}),
    allowBelowCost: readInteger(row.allow_below_cost) === 1,
  };
  return { row: readInteger(row.sheet_row), cell };
}
