import type { FoundRow, Sheet } from '#libs/platform';
import { PriceSheetForeign } from './price-sheet-foreign';
import { SHEET_LANGUAGES, type SheetLanguage } from './sheet-wording';

/** What a sheet remembers of where it was downloaded. */
export interface SheetStamp {
  /** As `listRef` writes it. */
  readonly list: string;
  /** Of the list as it stood then. */
  readonly stamp: string;
  readonly language: SheetLanguage;
}

/** The hidden sheet that holds it. */
export const STAMP_SHEET = 'pohonnama';
const KEYS = ['list', 'stamp', 'language'] as const;

export const stampSheet = (stamp: SheetStamp): Sheet => ({
  name: STAMP_SHEET,
  columns: [{ header: 'key' }, { header: 'value', width: 60 }],
  rows: KEYS.map((key) => [key, stamp[key]]),
  isLocked: true,
  isHidden: true,
});

/** @throws PriceSheetForeign for a sheet that holds anything else */
export function readStampSheet(rows: readonly FoundRow[]): SheetStamp {
  const found = new Map(rows.map(({ cells: [key, value] }) => [textOf(key), textOf(value)]));
  const [list, stamp, language] = KEYS.map((key) => found.get(key) ?? '') as [string, string, string];
  if (!list || !stamp || !isLanguage(language)) throw new PriceSheetForeign();
  return { list, stamp, language };
}

const textOf = (cell: FoundRow['cells'][number] | undefined): string => (cell?.kind === 'text' ? cell.text : '');
const isLanguage = (text: string): text is SheetLanguage => (SHEET_LANGUAGES as readonly string[]).includes(text);
