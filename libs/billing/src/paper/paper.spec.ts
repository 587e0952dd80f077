import { buffer } from 'node:stream/consumers';
import { Money } from '#libs/kernel';
import { writePdf } from '#libs/platform';
import { ppnOn } from '#libs/pricing';
import { creditNoteOf } from '../credit-note';
import { credit, invoiceOf, moved } from '../invoice';
import { lineOf } from '../invoice-line';
import { creditNotePaper } from './credit-note-paper';
import { invoicePaper } from './invoice-paper';
import { receiptPaper } from './receipt-paper';

const at = new Date('2026-11-22T18:00:00.000Z');
const seller = {
  name: 'Sari',
  company: 'PT Senja Digital',
  address: 'Jalan Merdeka 1, Bandung 40115',
  taxNumber: '0013121660091000',
  companyNumber: null,
  brand: 'Senja Domain',
  supportEmail: 'tolong@senja.test',
};
const billTo = { name: 'Budi', company: null, address: 'Jalan Contoh 2, Surabaya 60111', taxNumber: null, companyNumber: null };
const number = (series: string) => ({ number: `${series}/2026/000123`, year: 2026, seq: 123 });

function whole(isTaxable: boolean, names: readonly string[]) {
  const lines = names.map((name, position) => {
    const price = Money.idr(1_250_000);
    const tax = isTaxable ? ppnOn(price, at).tax : Money.idr(0);
    const item = {
      itemId: `itm_${position}`,
      orderId: 'ord_1',
      position,
      action: position === 1 ? 'renew' : 'register',
      name,
      years: 1 + position,
      period: position === 1 ? { from: at, until: new Date('2028-11-22T18:00:00.000Z') } : null,
    };
    return lineOf({ ...item, pricedAt: at }, { sellerId: 7, buyerId: 42, price, tax, total: price.plus(tax) });
  });
  const invoice = invoiceOf(
    lines,
    { ...number('INV'), seller, billTo },
    { state: 'unpaid', dueAt: new Date('2026-11-29T18:00:00.000Z') },
    at,
  );
  return {
    invoice,
    lines: lines.map((line) => ({ ...line, invoiceId: invoice.id })),
    creditNotes: [],
    received: Money.idr(0),
    withholding: null,
  };
}
const receipt = (units: number) => ({
  ...number('KW'),
  id: 'rcp_1',
  issuerId: 7,
  payerId: 42,
  topUpId: 'top_1',
  invoiceId: null,
  amount: Money.idr(units),
  seller,
  payer: billTo,
  paidAt: at,
  issuedAt: at,
});
const said = (definition: unknown) => JSON.stringify(definition).replaceAll('\u00a0', ' ');

describe('an invoice on paper', () => {
  it('says who bills whom for what, with each tax base, rate and tax, days of Jakarta and whole rupiah', () => {
    const text = said(invoicePaper(whole(true, ['kopisenja.id', 'xn--bcher-kva.com']), 'id', []));
    for (const words of [
      'TAGIHAN',
      'INV/2026/000123',
      'BELUM DIBAYAR',
      'PT Senja Digital',
      '0013121660091000',
      'Budi',
      '23/11/2026',
      '30/11/2026',
      'Registrasi domain kopisenja.id, 1 tahun',
      'Perpanjangan domain bücher.com, 2 tahun (23/11/2026 - 23/11/2028)',
      'Rp 1.250.000',
      'Rp 2.291.666',
      'PPN 12%',
      'Rp 275.000',
      'Rp 2.775.000',
    ])
      expect(text).toContain(words);
  });

  it('speaks English, and shows no tax where none is charged', () => {
    const text = said(invoicePaper(whole(false, ['kopisenja.id']), 'en', []));
    expect(text).toContain('Domain registration kopisenja.id, 1 year');
    expect(text).not.toMatch(/PPN|tax base/);
  });

  it('says what was credited and what is left to pay, and its credit note why', () => {
    const before = whole(false, ['satu.id', 'dua.id']);
    const note = creditNoteOf(before.invoice, before.lines.slice(0, 1), { ...number('NK'), reason: 'name-taken', percent: 100 }, at);
    const after = {
      ...before,
      invoice: credit(before.invoice, note.total),
      lines: before.lines.map((line, i) => ({ ...line, creditNoteId: i === 0 ? note.id : null })),
      creditNotes: [note],
    };
    expect(said(invoicePaper(after, 'id', []))).toMatch(/Dikreditkan.*-Rp 1.250.000.*Harus dibayar.*Rp 1.250.000.*NK\/2026\/000123/);
    const text = said(creditNotePaper(after, note, 'id'));
    expect(text).toContain('satu.id');
    expect(text).not.toContain('dua.id');
    expect(text).toMatch(/Nama domain ini sudah didaftarkan oleh pihak lain\..*Uang kembali ke deposit Anda/);
    expect(said(creditNotePaper(after, { ...note, reason: 'gone-before-payment' }, 'en'))).toMatch(
      /It was not charged\.(?!.*back in your deposit)/,
    );
    expect(said(creditNotePaper(after, { ...note, reason: 'something-new' }, 'en'))).toContain('This order could not be carried out.');
  });
});

it('an invoice that is to be paid names the accounts of its seller, and what its buyer keeps back as tax', () => {
  const open = whole(false, ['satu.id']);
  const account = { bank: 'BCA', number: '0123456789', holder: 'PT Senja Digital' };
  expect(said(invoicePaper(open, 'id', [account]))).toContain('Pembayaran ke: BCA 0123456789 a.n. PT Senja Digital');
  const paid = { ...open, invoice: moved(open.invoice, 'paid', at) };
  expect(said(invoicePaper(paid, 'id', [account]))).not.toContain('0123456789');
  const withholding = {
    id: 'wht_1',
    invoiceId: open.invoice.id,
    issuerId: 7,
    buyerId: 42,
    state: 'declared',
    amount: Money.idr(25_000),
    slip: null,
    reason: null,
    decidedBy: null,
    decidedAt: null,
    declaredAt: at,
  } as const;
  expect(said(invoicePaper({ ...open, withholding }, 'en', []))).toMatch(
    /PPh 23 withheld by the buyer.*-Rp 25.000.*To be paid.*Rp 1.225.000/,
  );
});

it('a receipt says that it is paid, and above five million that it needs a stamp', () => {
  expect(said(receiptPaper(receipt(5_000_000), null, 'id'))).toMatch(/LUNAS/);
  expect(said(receiptPaper(receipt(5_000_000), null, 'id'))).not.toMatch(/e-meterai/);
  expect(said(receiptPaper(receipt(5_000_001), 'INV/2026/000007', 'en'))).toMatch(
    /INV\/2026\/000007.*PAID|PAID.*INV\/2026\/000007.*e-meterai/,
  );
});

it('a paper of many lines becomes a PDF, the same one each time', async () => {
  const many = whole(
    true,
    Array.from({ length: 50 }, (_, i) => `nama-domain-yang-panjang-sekali-nomor-${i}.co.id`),
  );
  const written = async () => buffer(await writePdf(invoicePaper(many, 'id', [])));
  expect(await written()).toEqual(await written());
});

it.each([
  ['#7a1f4e', '#7a1f4e'],
  ['#ffd54f', '#1f4e79'],
  [null, '#1f4e79'],
])('a paper of a brand in %s has its head in %s', (colour, shown) => {
  const { invoice, ...rest } = whole(true, ['kopisenja.id']);
  const { content } = invoicePaper({ ...rest, invoice: { ...invoice, seller: { ...seller, colour } } }, 'id', []);
  expect(JSON.stringify(content)).toContain(`"text":"Senja Domain","fontSize":18,"bold":true,"color":"${shown}"`);
});
