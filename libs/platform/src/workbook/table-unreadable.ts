import { DomainError } from '#libs/kernel';

/** Somebody's file that is no table we can read, or too much of one. */
export class TableUnreadable extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'table-unreadable';

  constructor(reason: 'not-a-workbook' | 'not-text' | 'too-large' | 'too-many-rows' | 'too-many-columns' | 'no-sheet') {
    super('This file cannot be read as a table.', { reason });
  }
}
