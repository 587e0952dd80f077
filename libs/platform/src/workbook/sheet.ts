import type { Money } from '#libs/kernel';

/**
 * What a cell holds. A `string` is always text, whatever it looks like: an identity number keeps its zeros and
 * `=1+1` is five characters. `Money` becomes a number with the format of its currency, a `Date` a time in the sheet's zone.
 */
export type Cell = string | number | Money | Date | null;

/** A column of a sheet. */
export interface Column {
  readonly header: string;
  /** In characters; 16 unless told. */
  readonly width?: number;
  /** How a `Date` is shown: the day alone, or with the minute. The day unless told. */
  readonly shows?: 'day' | 'minute';
  /** Whether people may write here when the sheet is locked. */
  readonly isOpen?: boolean;
  /** The only texts that may be written here, at most 255 characters together. */
  readonly choices?: readonly string[];
}

/** A sheet to be written, row by row as they come. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
  /** Protects everything but open columns against slips of the hand. There is no password: it is no secret. */
  readonly isLocked?: boolean;
  /** Not shown, and not to be made visible by the menu. */
  readonly isHidden?: boolean;
}

/** Sheets end here; what has more rows is for CSV. */
export const SHEET_ROWS_MAX = 1_048_576;

/** A cell as it was found in somebody's file. A formula is named, not computed. */
export type FoundCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly date: Date }
  | { readonly kind: 'formula'; readonly formula: string };

/** A row of somebody's file with the number it has there, from 1. */
export interface FoundRow {
  readonly number: number;
  readonly cells: readonly FoundCell[];
}

/** How much is read of a file before it is refused. */
export interface ReadLimits {
  readonly rows: number;
  readonly columns: number;
}
