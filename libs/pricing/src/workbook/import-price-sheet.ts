import { type Actor, Clock, after, newId } from '#libs/kernel';
import { type FoundRow, type ReadLimits, TableUnreadable, UnitOfWork, readTable } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { PriceGrid } from '../grid/price-grid';
import { type GridOutcome, SetPriceGrid } from '../grid/set-price-grid';
import { parseListRef } from '../list-ref';
import { productKey } from '../product';
import { IMPORT_KEPT_MS, type PriceImport } from './price-import';
import { PriceImports } from './price-imports';
import { PriceSheetForeign } from './price-sheet-foreign';
import { SHEET_LINES_MAX } from './price-sheet';
import { type ReadSheet, readPriceSheet } from './read-price-sheet';
import { STAMP_SHEET, type SheetStamp, readStampSheet } from './sheet-stamp';
import { SHEET_COLUMNS, SHEET_WORDING, type SheetLanguage } from './sheet-wording';

/** What an uploaded sheet would write. */
export interface ImportOutcome {
  readonly kept: PriceImport;
  readonly read: ReadSheet;
  /** Of the cells that could be read, in their order. */
  readonly preview: GridOutcome;
  readonly language: SheetLanguage;
}

const LIMITS: ReadLimits = { rows: SHEET_LINES_MAX + 1, columns: 2 * SHEET_COLUMNS.length };

/** Reads a price sheet that was downloaded here and written in, and says what it would do. Nothing is written into the list. */
@Injectable()
export class ImportPriceSheet {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly grid: PriceGrid,
    private readonly setGrid: SetPriceGrid,
    private readonly imports: PriceImports,
  ) {}

  /**
   * @throws TableUnreadable, PriceSheetForeign for files that are none; PriceListChanged when somebody wrote in the list
   * since it was downloaded; PriceInvalid for too many cells; PackageNotFound, NodeNotFound, OperatorOnly
   */
  async run(actor: Actor, file: Buffer | undefined): Promise<ImportOutcome> {
    if (!file) throw new TableUnreadable('not-a-workbook');
    const { list: reference, stamp, language } = await readStamp(file);
    const list = parseListRef(reference);
    const { products } = await this.grid.read(actor, list);
    const rows = await readTable(file, LIMITS, SHEET_WORDING[language].sheet);
    const now = this.clock.now();
    const terms = { language, products: new Set(products.map(({ product }) => productKey(product))), now };
    const read = readPriceSheet(rows, terms);
    const preview = await this.setGrid.preview(actor, { list, stamp, cells: read.cells.map(({ cell }) => cell) });
    const kept: PriceImport = {
      id: newId('imp', now),
      nodeId: actor.nodeId,
      list,
      stamp,
      cells: read.cells,
      faults: read.faults.length,
      createdAt: now,
      expiresAt: after(now, IMPORT_KEPT_MS),
      appliedAt: null,
    };
    await this.work.run((tx) => this.imports.add(tx, kept));
    return { kept, read, preview, language };
  }
}

async function readStamp(file: Buffer): Promise<SheetStamp> {
  let rows: FoundRow[];
  try {
    rows = await readTable(file, LIMITS, STAMP_SHEET);
  } catch (error) {
    if (error instanceof TableUnreadable && error.facts['reason'] === 'no-sheet') throw new PriceSheetForeign();
    throw error;
  }
  return readStampSheet(rows);
}
