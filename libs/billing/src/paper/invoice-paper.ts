import type { BankAccount } from '#libs/deposits';
import { DomainName, Money } from '#libs/kernel';
import { OPEN, dueOf } from '../invoice';
import type { InvoiceLine } from '../invoice-line';
import type { WholeInvoice } from '../invoice-reads';
import { keptBack } from '../withholding/withholding';
import { type Fact, type Paper, paperOf } from './paper';
import { PAPER_WORDS, type PaperLanguage, type PaperWords, describeLine, stateWord } from './paper-words';
import { writtenDay } from './written-day';
import { writtenMoney } from './written-money';

/**
 * An invoice as a PDF, from what was kept of it: the same whenever it is asked for, until it is paid or credited. As long as it
 * is to be paid it says where: to these accounts of its seller.
 */
export function invoicePaper(
  { invoice, lines, creditNotes, withholding }: WholeInvoice,
  language: PaperLanguage,
  payTo: readonly Pick<BankAccount, 'bank' | 'number' | 'holder'>[],
) {
  const words = PAPER_WORDS[language];
  const facts: Fact[] = [[words.date, writtenDay(invoice.issuedAt)]];
  if (invoice.dueAt) facts.push([words.due, writtenDay(invoice.dueAt)]);
  if (invoice.paidAt) facts.push([words.paidOn, writtenDay(invoice.paidAt)]);
  const sums = sumsOf(words, lines);
  if (invoice.credited.isPositive) sums.push([words.credited, writtenMoney(invoice.credited.negated())]);
  const kept = keptBack(withholding, invoice.total.currency);
  if (kept.isPositive) sums.push([words.withheld, writtenMoney(kept.negated())]);
  if (OPEN.has(invoice.state)) sums.push([words.remaining, writtenMoney(dueOf(invoice).minus(kept))]);
  return paperOf({
    language,
    kind: words.invoice,
    number: invoice.number,
    stamp: stateWord(words, invoice.state),
    seller: invoice.seller,
    partyLabel: words.billTo,
    party: invoice.billTo,
    writtenAt: invoice.issuedAt,
    facts,
    table: tableOf(language, lines),
    sums,
    notes: [
      ...creditNotes.map(({ number, total, issuedAt }) => `${words.creditNote} ${number}, ${writtenDay(issuedAt)}: ${writtenMoney(total)}`),
      ...(invoice.state === 'unpaid' ? [...payTo.map((account) => accountLine(words, account)), words.unreserved] : []),
    ],
  });
}

/** `Pembayaran ke: BCA 0123456789 a.n. PT Senja`. */
const accountLine = (words: PaperWords, { bank, number, holder }: Pick<BankAccount, 'bank' | 'number' | 'holder'>): string =>
  `${words.payTo}: ${bank} ${number} ${words.onBehalfOf} ${holder}`;

/** The lines as rows. Who charges no tax shows none. */
export function tableOf(language: PaperLanguage, lines: readonly InvoiceLine[]): Paper['table'] {
  const words = PAPER_WORDS[language];
  const isTaxed = lines.some(({ tax }) => tax.isPositive);
  const heads = isTaxed ? [words.description, words.price, words.tax, words.total] : [words.description, words.price];
  return [
    heads,
    ...lines.map(({ name, price, tax, total, ...line }) => {
      const described = describeLine(language, { ...line, name: DomainName.parse(name).unicode });
      return isTaxed ? [described, writtenMoney(price), writtenMoney(tax), writtenMoney(total)] : [described, writtenMoney(price)];
    }),
  ];
}

/** What the lines come to; with the tax bases and the rate where tax is charged. */
export function sumsOf(words: PaperWords, lines: readonly InvoiceLine[]): Fact[] {
  const sum = (of: (line: InvoiceLine) => Money) => lines.map(of).reduce((total, each) => total.plus(each));
  const rates = [...new Set(lines.filter(({ tax }) => tax.isPositive).map((line) => line.taxRateBasisPoints))];
  const total: Fact = [words.total, writtenMoney(sum((line) => line.total))];
  if (rates.length === 0) return [total];
  return [
    [words.net, writtenMoney(sum(({ price }) => price))],
    [words.otherTaxBase, writtenMoney(sum(({ otherTaxBase }) => otherTaxBase))],
    [`${words.tax} ${rates.map((rate) => `${rate / 100}%`).join(', ')}`, writtenMoney(sum(({ tax }) => tax))],
    total,
  ];
}
