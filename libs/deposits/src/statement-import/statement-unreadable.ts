import { DomainError, type FieldError } from '#libs/kernel';

/** A cell of somebody's statement that is not what its column should hold. */
export interface UnreadableCell {
  /** Counted from 1, as sheet programs show it. */
  readonly row: number;
  readonly column: number;
  readonly code: 'bank-day-unreadable' | 'bank-amount-unreadable';
}

/** How many cells are named at most. */
export const CELLS_NAMED = 20;
const SAYS = {
  'bank-day-unreadable': 'This is no day that we can read.',
  'bank-amount-unreadable': 'This is no amount that we can read.',
} as const;

/** The table is not headed like a statement of a bank we know, or some of its cells cannot be read. Nothing of it is taken. */
export class StatementUnreadable extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'statement-unreadable';

  constructor(cells: readonly UnreadableCell[] = []) {
    const errors: FieldError[] = cells
      .slice(0, CELLS_NAMED)
      .map(({ row, column, code }) => ({ pointer: `${letterOf(column)}${row}`, code, message: SAYS[code] }));
    const message =
      cells.length === 0 ? 'No columns of a bank statement were found in this table.' : `${cells.length} cells cannot be read.`;
    super(message, cells.length === 0 ? {} : { cells: cells.length, errors });
  }
}

/** It names another account than the one it was handed in for. */
export class StatementOfAnotherAccount extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'statement-of-another-account';

  constructor() {
    super('This is the statement of another bank account.');
  }
}

/** 1 is A, 27 is AA. */
const letterOf = (column: number): string =>
  column > 26 ? letterOf(Math.floor((column - 1) / 26)) + letterOf(((column - 1) % 26) + 1) : String.fromCharCode(64 + column);
