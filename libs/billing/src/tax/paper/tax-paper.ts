import type { PdfDocument } from '#libs/platform';
import { type Fact, paperOf } from '../../paper/paper';
import { PAPER_WORDS, type PaperLanguage } from '../../paper/paper-words';
import { writtenDay } from '../../paper/written-day';
import { writtenMoney } from '../../paper/written-money';
import type { Party, SellerParty } from '../../party';
import type { TaxIdentity } from '../tax-identity';
import type { TaxAmounts, TaxInvoice, TaxSeller } from '../tax-invoice';
import type { TaxedBill } from '../tax-invoice-reads';
import type { NamedCorrection } from '../tax-run-reads';
import type { TaxRun } from '../tax-run';
import { TAX_PAPER_WORDS } from './tax-paper-words';

/** A paper lists so many rows and counts the rest: who has more wants a file. */
export const PAPER_ROWS = 500;

/** A tax invoice for people, bill by bill; the one that counts comes from Coretax. */
export function taxInvoicePaper(invoice: TaxInvoice, bills: readonly TaxedBill[], billCount: number, language: PaperLanguage): PdfDocument {
  const words = TAX_PAPER_WORDS[language];
  return paperOf({
    language,
    kind: words.invoice,
    number: invoice.number,
    stamp: '',
    seller: sellerOf(invoice.seller, language),
    partyLabel: PAPER_WORDS[language].billTo,
    party: partyOf(invoice.buyer, language),
    writtenAt: invoice.issuedAt,
    facts: [
      [PAPER_WORDS[language].date, invoice.dated.split('-').reverse().join('/')],
      [words.month, invoice.month],
      [words.code, invoice.transactionCode],
      [words.nsfp, invoice.nsfp ?? words.noNsfp],
    ],
    table: [
      [words.bill, ...amountHeads(language)],
      ...bills.map((bill) => [`${bill.number}, ${writtenDay(bill.issuedAt)}`, ...amounts(bill)]),
    ],
    sums: sumsOf(invoice, language),
    notes: [...rest(bills.length, billCount, language), words.isNoTaxInvoice],
  });
}

/** A run for the seller and its adviser: every tax invoice, what they come to, and what has to be corrected. */
export function taxRunPaper(
  run: TaxRun,
  invoices: readonly TaxInvoice[],
  corrections: readonly NamedCorrection[],
  language: PaperLanguage,
): PdfDocument {
  const words = TAX_PAPER_WORDS[language];
  const rows = invoices.map(({ number, nsfp, buyer, ...of }) => [
    `${number}${nsfp ? ` (${nsfp})` : ''}, ${buyer.name}, ${buyer.documentNumber}`,
    ...amounts(of),
  ]);
  const corrected = corrections.map(
    ({ creditNote, taxInvoice, nsfp, ...of }) => `${creditNote} → ${nsfp ?? taxInvoice}: ${amounts(of).join(' / ')}`,
  );
  const listed = [...corrected, ...rest(corrections.length, run.correctionCount, language)];
  return paperOf({
    language,
    kind: words.run,
    number: run.month,
    stamp: '',
    seller: sellerOf(run.seller, language),
    partyLabel: words.month,
    party: { name: run.month, company: null, address: null, taxNumber: null, companyNumber: null },
    writtenAt: run.madeAt,
    facts: [[PAPER_WORDS[language].date, writtenDay(run.madeAt)]],
    table: [[words.taxInvoice, ...amountHeads(language)], ...rows],
    sums: sumsOf(run, language),
    notes: [...rest(invoices.length, run.invoiceCount, language), ...(listed.length > 0 ? [`${words.corrections}:`, ...listed] : [])],
  });
}

const amountHeads = (language: PaperLanguage): string[] => {
  const { net, otherTaxBase, tax } = TAX_PAPER_WORDS[language];
  return [net, otherTaxBase, tax];
};

const amounts = ({ net, otherTaxBase, tax }: TaxAmounts): string[] => [net, otherTaxBase, tax].map(writtenMoney);

const sumsOf = (of: TaxAmounts, language: PaperLanguage): Fact[] =>
  amountHeads(language).map((label, index): Fact => [label, amounts(of)[index]!]);

const rest = (shown: number, all: number, language: PaperLanguage): string[] =>
  all > shown ? [TAX_PAPER_WORDS[language].more(all - shown)] : [];

/** Only an NPWP is printed as one; the number of a person stands behind the address. */
function partyOf({ name, address, documentKind, placeNumber, documentNumber }: TaxIdentity, language: PaperLanguage): Party {
  const hasTin = documentKind === 'tin';
  return {
    name,
    company: null,
    address: hasTin ? address : `${address}. ${TAX_PAPER_WORDS[language].documents[documentKind]} ${documentNumber}`,
    taxNumber: hasTin ? `${documentNumber} / NITKU ${placeNumber}` : null,
    companyNumber: null,
  };
}

const sellerOf = (seller: TaxSeller, language: PaperLanguage): SellerParty => ({
  ...partyOf(seller, language),
  brand: seller.brand,
  supportEmail: seller.supportEmail,
});
