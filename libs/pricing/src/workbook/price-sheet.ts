import { CURRENCIES } from '#libs/kernel';
import type { Cell, Column, Sheet } from '#libs/platform';
import type { Grid } from '../grid/price-grid';
import type { GridLine } from '../grid/list-view';
import { listRef } from '../list-ref';
import type { PriceList } from '../price-list';
import type { Product } from '../product';
import { SHEET_GUIDE } from './sheet-guide';
import { stampSheet } from './sheet-stamp';
import { SHEET_COLUMNS, SHEET_WORDING, type SheetColumn, type SheetLanguage } from './sheet-wording';

/** Most lines that one sheet has; of them as many can be changed as a grid takes at once. */
export const SHEET_LINES_MAX = 10_000;

/** A price list as it is to be downloaded. */
export interface SheetWish {
  readonly list: PriceList;
  readonly language: SheetLanguage;
  readonly grid: Grid;
  /** Which of its lines, in which order. */
  readonly products: readonly Product[];
}

const OPEN: ReadonlySet<SheetColumn> = new Set(['newPrice', 'currency', 'from', 'until', 'belowCost']);

/**
 * A price list as a workbook: what stands there is locked, what may be written is empty, so that a file that nobody wrote
 * in changes nothing; with a guide, and a hidden sheet that remembers the list and its stamp.
 */
export function priceSheets({ list, language, grid, products }: SheetWish): [Sheet, Sheet, Sheet] {
  const { sheet, guideSheet } = SHEET_WORDING[language];
  return [
    { name: sheet, columns: SHEET_COLUMNS.map((column) => columnOf(column, list, language)), rows: lines(grid, products), isLocked: true },
    {
      name: guideSheet,
      columns: [{ header: guideSheet, width: 140 }],
      rows: SHEET_GUIDE[language].map((sentence) => [sentence]),
      isLocked: true,
    },
    stampSheet({ list: listRef(list), stamp: grid.stamp, language }),
  ];
}

/** Sales are in rupiah; only registries ask for something else. */
function columnOf(column: SheetColumn, { kind }: PriceList, language: SheetLanguage): Column {
  const { headers, yes, no } = SHEET_WORDING[language];
  const isOpen = OPEN.has(column) && (column !== 'currency' || kind === 'cost');
  const choices = { belowCost: [yes, no], currency: isOpen ? Object.keys(CURRENCIES) : undefined }[column as 'belowCost' | 'currency'];
  const isDay = column === 'from' || column === 'until';
  return { header: headers[column], isOpen, ...(choices ? { choices } : {}), ...(isDay ? { shows: 'day' } : {}) };
}

/** Made as they are written, so that a long list is never in memory. */
function* lines(grid: Grid, products: readonly Product[]): Generator<Cell[]> {
  for (const product of products) yield cellsOf(grid.line(product));
}

function cellsOf({ product: { tld, tier, action, years }, cost, price, source, own }: GridLine): Cell[] {
  const margin = cost && price && cost.currency === price.currency ? price.minus(cost) : null;
  const currency = (own ?? price ?? cost)?.currency ?? 'IDR';
  return [tld, tier, action, years, cost, price, source, margin, null, currency, null, null, null];
}
