import { Money } from '#libs/kernel';
import type { TaxIdentity, DocumentKind } from '../tax-identity';
import type { TaxInvoice } from '../tax-invoice';
import { taxInvoicePaper, taxRunPaper } from './tax-paper';

const at = new Date('2026-12-03T02:00:00.000Z');
const who = (documentKind: DocumentKind, documentNumber: string): TaxIdentity => ({
  documentKind,
  documentNumber,
  placeNumber: documentKind === 'tin' ? `${documentNumber}000000` : null,
  name: 'Budi',
  address: 'Jalan 1',
  email: null,
  country: 'IDN',
});
const amounts = { net: Money.idr(195_000), otherTaxBase: Money.idr(178_750), tax: Money.idr(21_450) };
const seller = { ...who('tin', '0013121660091000'), brand: 'Pusat', supportEmail: null };
const ids = { id: 'txi_1', runId: 'txr_1', issuerId: 1, buyerId: 42, number: 'FP/2026/000001', year: 2026, seq: 1 };
const invoice = (buyer: TaxIdentity, nsfp: string | null = null): TaxInvoice => ({
  ...ids,
  ...amounts,
  month: '2026-11',
  dated: '2026-11-30',
  transactionCode: '04',
  lineCount: 1,
  seller,
  buyer,
  nsfp,
  issuedAt: at,
});
const bill = { ...amounts, number: 'INV/2026/000007', issuedAt: at };
const words = (paper: object) => JSON.stringify(paper).replaceAll('\u00a0', ' ');

describe('a tax invoice on paper', () => {
  it('lists its bills and what they come to, and says that another paper counts', () => {
    const paper = words(taxInvoicePaper(invoice(who('tin', '1091031210912281'), '04002600000000012'), [bill], 1, 'id'));
    for (const word of [
      'FP/2026/000001',
      '04002600000000012',
      '30/11/2026',
      'INV/2026/000007',
      'Rp 178.750',
      'Rp 21.450',
      'NITKU',
      'Coretax',
    ])
      expect(paper).toContain(word);
  });

  it('calls the number of a person what it is', () => {
    const paper = words(taxInvoicePaper(invoice(who('national-id', '3204110609970001')), [bill], 1, 'en'));
    expect(paper).toContain('Jalan 1. NIK 3204110609970001');
    expect(paper).toContain('not yet');
    expect(words(taxInvoicePaper(invoice(who('passport', 'X123456')), [bill], 1, 'en'))).toContain('Passport X123456');
  });

  it('counts what it has no room for', () => {
    expect(words(taxInvoicePaper(invoice(seller), [bill], 501, 'en'))).toContain('and 500 more');
  });
});

it('a run on paper lists its tax invoices, and its corrections by the number to look for', () => {
  const run = { ...amounts, id: 'txr_1', issuerId: 1, month: '2026-11', per: 'buyer', madeBy: 'per_1', madeAt: at, seller } as const;
  const correction = {
    ...amounts,
    creditNoteId: 'crn_1',
    taxInvoiceId: 'txi_0',
    creditNote: 'NK/2026/000002',
    taxInvoice: 'FP/2026/000000',
  };
  const paper = words(
    taxRunPaper({ ...run, invoiceCount: 3, correctionCount: 1 }, [invoice(seller)], [{ ...correction, nsfp: '04002600000000009' }], 'id'),
  );
  for (const word of ['FP/2026/000001', 'dan 2 lagi', 'NK/2026/000002', '04002600000000009', 'Koreksi']) expect(paper).toContain(word);
});
