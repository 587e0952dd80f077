import { DomainError, type Money, newId } from '#libs/kernel';
import { creditedPart } from './credited-part';
import type { DocumentNumber } from './document-number';
import { type Invoice, sumOf } from './invoice';
import type { InvoiceLine } from './invoice-line';

/** Lines of a bill taken back, whole or in part: the name could not be registered, or was given back. A line is taken back once. */
export interface CreditNote extends DocumentNumber {
  /** `crn_…` */
  readonly id: string;
  readonly issuerId: number;
  readonly buyerId: number;
  readonly invoiceId: string;
  /** A stable word for why: `name-taken`, `registry-refused`, … */
  readonly reason: string;
  /** How much of its lines is given back: 1 to 100. */
  readonly percent: number;
  readonly net: Money;
  readonly tax: Money;
  readonly total: Money;
  readonly issuedAt: Date;
}

export class CreditNoteNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'credit-note-not-found';

  constructor(id: string) {
    super('There is no such credit note.', { id });
  }
}

/** The credit note for lines of one bill. @throws TypeError when one of them is not on it or was credited before. */
export function creditNoteOf(
  { id, issuerId, buyerId, number }: Pick<Invoice, 'id' | 'issuerId' | 'buyerId' | 'number'>,
  lines: readonly InvoiceLine[],
  given: DocumentNumber & Pick<CreditNote, 'reason' | 'percent'>,
  at: Date,
): CreditNote {
  if (lines.some(({ invoiceId, creditNoteId }) => invoiceId !== id || creditNoteId !== null))
    throw new TypeError(`a line that is not to be credited on ${number}`);
  const back = lines.map((line) => creditedPart(line, given.percent));
  return { ...given, ...sumOf(back), id: newId('crn', at), issuerId, buyerId, invoiceId: id, issuedAt: at };
}
