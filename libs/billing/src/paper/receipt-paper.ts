import { Money } from '#libs/kernel';
import type { Receipt } from '../receipt';
import { type Fact, paperOf } from './paper';
import { PAPER_WORDS, type PaperLanguage } from './paper-words';
import { writtenDay } from './written-day';
import { writtenMoney } from './written-money';

/** A paper that says that more than this was received needs a stamp to count as evidence (UU 10/2020). */
const WITHOUT_STAMP = Money.idr(5_000_000);

/** A receipt as a PDF. `invoiceNumber` is that of the invoice the payer named. */
export function receiptPaper(receipt: Receipt, invoiceNumber: string | null, language: PaperLanguage) {
  const words = PAPER_WORDS[language];
  const facts: Fact[] = [[words.date, writtenDay(receipt.paidAt)]];
  if (invoiceNumber !== null) facts.push([words.forInvoice, invoiceNumber]);
  const amount = writtenMoney(receipt.amount);
  const needsStamp = receipt.amount.currency === WITHOUT_STAMP.currency && WITHOUT_STAMP.isLessThan(receipt.amount);
  return paperOf({
    language,
    kind: words.receipt,
    number: receipt.number,
    stamp: words.paid,
    seller: receipt.seller,
    partyLabel: words.receivedFrom,
    party: receipt.payer,
    writtenAt: receipt.issuedAt,
    facts,
    table: [
      [words.description, words.amount],
      [words.payment, amount],
    ],
    sums: [[words.total, amount]],
    notes: needsStamp ? [words.duty] : [],
  });
}
