import { CURRENCIES, type Money } from '#libs/kernel';
import type { FoundCell, FoundRow } from '#libs/platform';
import type { GridCell } from '../grid/grid-cell';
import { ACTIONS, type Product, TIERS, productKey } from '../product';
import { PriceSheetForeign } from './price-sheet-foreign';
import { readSheetAmount } from './sheet-amount';
import { beginOfDay, endOfDay, readSheetDay } from './sheet-day';
import type { SheetFault } from './sheet-fault';
import { SHEET_WORDING, type SheetColumn, type SheetLanguage } from './sheet-wording';

/** A row that somebody has written in, and the cell of the price list it means. */
export interface SheetCell {
  readonly row: number;
  readonly cell: GridCell;
}

/** What somebody has written into a price sheet. */
export interface ReadSheet {
  readonly cells: readonly SheetCell[];
  readonly faults: readonly SheetFault[];
  /** Rows that nobody wrote in. */
  readonly untouched: number;
}

/** What the rows are read against. */
export interface SheetTerms {
  readonly language: SheetLanguage;
  /** The keys of everything that can have a price in the list. */
  readonly products: ReadonlySet<string>;
  readonly now: Date;
}

const READ = ['tld', 'tier', 'action', 'years', 'newPrice', 'currency', 'from', 'until', 'belowCost'] as const satisfies SheetColumn[];
type ReadColumn = (typeof READ)[number];
/** What may be left alone in a row; the currency stands there already. */
const WRITTEN = ['newPrice', 'from', 'until', 'belowCost'] as const;
const EMPTY: FoundCell = { kind: 'empty' };

/** A word that a cell cannot be read because of; the row is told of it by the cell's name. */
class Unreadable extends Error {
  constructor(
    readonly column: ReadColumn,
    readonly code: SheetFault['code'],
  ) {
    super(code);
  }
}

/** Reads the sheet of prices; the first row has the headings, in any order. @throws PriceSheetForeign without them */
export function readPriceSheet([heading, ...rows]: readonly FoundRow[], terms: SheetTerms): ReadSheet {
  const places = placesOf(heading, terms.language);
  const [cells, faults, seen] = [[] as SheetCell[], [] as SheetFault[], new Set<string>()];
  let untouched = 0;
  for (const { number: row, cells: found } of rows) {
    const at = (column: ReadColumn): FoundCell => found[places[column]] ?? EMPTY;
    if (WRITTEN.every((column) => at(column).kind === 'empty')) {
      untouched += 1;
      continue;
    }
    try {
      cells.push({ row, cell: readRow(at, terms, seen) });
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      faults.push({ row, cell: `${letterOf(places[error.column])}${row}`, code: error.code });
    }
  }
  return { cells, faults, untouched };
}

function readRow(at: (column: ReadColumn) => FoundCell, { language, products, now }: SheetTerms, seen: Set<string>): GridCell {
  for (const column of READ) if (at(column).kind === 'formula') throw new Unreadable(column, 'formula-not-taken');
  const product = readProduct(at);
  const key = product && productKey(product);
  if (!key || !products.has(key)) throw new Unreadable('tld', 'product-unknown');
  if (seen.has(key)) throw new Unreadable('tld', 'row-twice');
  seen.add(key);
  const amount = readAmount(at, language);
  const [from, until] = [readDay(at, 'from'), readDay(at, 'until')];
  const isAtOnce = from === null || from.getTime() === beginOfDay(now).getTime();
  return {
    ...product,
    amount,
    ...(isAtOnce ? {} : { validFrom: from }),
    ...(until ? { validUntil: endOfDay(until) } : {}),
    allowBelowCost: readYes(at('belowCost'), language),
  };
}

function readProduct(at: (column: ReadColumn) => FoundCell): Product | null {
  const [tld, written, years] = [wordIn(at('tld')), wordIn(at('tier')), Number(wordIn(at('years')))];
  const action = ACTIONS.find((each) => each === wordIn(at('action')));
  const tier = TIERS.find((each) => each === written);
  return action === undefined || tier === undefined ? null : { tld, tier, action, years };
}

function readAmount(at: (column: ReadColumn) => FoundCell, language: SheetLanguage): Money | null {
  const written = at('newPrice');
  if (written.kind === 'empty') throw new Unreadable('newPrice', 'amount-missing');
  if (wordIn(written) === SHEET_WORDING[language].end) return null;
  const currency = wordIn(at('currency')).toUpperCase() || 'IDR';
  if (!Object.hasOwn(CURRENCIES, currency)) throw new Unreadable('currency', 'currency-unknown');
  const amount = readSheetAmount(written, currency);
  if (!amount) throw new Unreadable('newPrice', 'amount-unreadable');
  return amount;
}

function readDay(at: (column: ReadColumn) => FoundCell, column: 'from' | 'until'): Date | null {
  if (at(column).kind === 'empty') return null;
  const day = readSheetDay(at(column));
  if (!day) throw new Unreadable(column, 'day-unreadable');
  return day;
}

function readYes(cell: FoundCell, language: SheetLanguage): boolean {
  const { yes, no } = SHEET_WORDING[language];
  const word = wordIn(cell);
  if (cell.kind !== 'empty' && word !== yes && word !== no) throw new Unreadable('belowCost', 'word-unreadable');
  return word === yes;
}

/** A cell as a word in small letters; numbers are written out, and what is neither is no word. */
function wordIn(cell: FoundCell): string {
  if (cell.kind === 'number') return String(cell.number);
  return cell.kind === 'text' ? cell.text.trim().toLowerCase() : '';
}

function placesOf(heading: FoundRow | undefined, language: SheetLanguage): Record<ReadColumn, number> {
  const { headers } = SHEET_WORDING[language];
  const words = (heading?.cells ?? []).map(wordIn);
  const places = READ.map((column): [ReadColumn, number] => [column, words.indexOf(headers[column].toLowerCase())]);
  if (places.some(([, place]) => place < 0)) throw new PriceSheetForeign();
  return Object.fromEntries(places) as Record<ReadColumn, number>;
}

/** How sheet programs call a column: A for the first. None of ours has more than 26. */
const letterOf = (place: number): string => String.fromCharCode('A'.charCodeAt(0) + place);
