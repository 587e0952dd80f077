import type { CreditNote } from '../credit-note';
import { creditedPart } from '../credited-part';
import type { WholeInvoice } from '../invoice-reads';
import { creditReason, isRefund } from './credit-reason';
import { sumsOf, tableOf } from './invoice-paper';
import { paperOf } from './paper';
import { PAPER_WORDS, type PaperLanguage } from './paper-words';
import { writtenDay } from './written-day';

/** A credit note of an invoice as a PDF. */
export function creditNotePaper({ invoice, lines }: WholeInvoice, note: CreditNote, language: PaperLanguage) {
  const words = PAPER_WORDS[language];
  const credited = lines.filter(({ creditNoteId }) => creditNoteId === note.id).map((line) => creditedPart(line, note.percent));
  return paperOf({
    language,
    kind: words.creditNote,
    number: note.number,
    stamp: '',
    seller: invoice.seller,
    partyLabel: words.billTo,
    party: invoice.billTo,
    writtenAt: note.issuedAt,
    facts: [
      [words.date, writtenDay(note.issuedAt)],
      [words.forInvoice, invoice.number],
    ],
    table: tableOf(language, credited),
    sums: sumsOf(words, credited),
    notes: [creditReason(note.reason, language), ...(isRefund(note.reason) ? [words.refund] : [])],
  });
}
