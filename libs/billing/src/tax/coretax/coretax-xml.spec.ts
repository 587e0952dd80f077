import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Money } from '#libs/kernel';
import { parseXml, readTable, writeWorkbook } from '#libs/platform';
import { ppnOn } from '#libs/pricing';
import type { TaxIdentity } from '../tax-identity';
import { taxSum } from '../tax-invoice';
import type { TaxedLine } from '../tax-invoice-reads';
import { CORETAX_DEFAULT, type CoretaxChoice, coretaxChoice } from './coretax-choice';
import { coretaxFiles } from './coretax-files';
import { coretaxSheets } from './coretax-sheets';
import { type FiledTaxInvoice, coretaxXml } from './coretax-xml';

const at = new Date('2026-12-03T02:00:00.000Z');
/** The order of the elements in Coretax's converter, version 1.5, written down apart from the code. */
const HEAD =
  'TaxInvoiceDate TaxInvoiceOpt TrxCode AddInfo CustomDoc RefDesc FacilityStamp SellerIDTKU BuyerTin BuyerDocument BuyerCountry BuyerDocumentNumber BuyerName BuyerAdress BuyerEmail BuyerIDTKU ListOfGoodService';
const LINE = 'Opt Code Name Unit Price Qty TotalDiscount TaxBase OtherTaxBase VATRate VAT STLGRate STLG';

const seller = {
  documentKind: 'tin',
  documentNumber: '0013121660091000',
  placeNumber: '0013121660091000000000',
  name: 'PT Pusat',
  address: 'Jalan 1',
  email: null,
  country: 'IDN',
  brand: 'Pusat',
  supportEmail: null,
} as const;
const firm: TaxIdentity = { ...seller, documentNumber: '1091031210912281', placeNumber: '1091031210912281000000', name: 'PT Kopi' };
const person: TaxIdentity = { ...firm, documentKind: 'national-id', documentNumber: '3204110609970001', placeNumber: null, name: 'Budi' };

function line(units: number, years = 1): TaxedLine {
  const price = Money.idr(units);
  const { tax, taxBase: otherTaxBase, taxRateBasisPoints } = ppnOn(price, at);
  return { action: 'register', name: 'kopisenja.id', years, price, otherTaxBase, taxRateBasisPoints, tax };
}
function filed(buyer: TaxIdentity, ...lines: TaxedLine[]): FiledTaxInvoice {
  const amounts = taxSum(lines.map(({ price: net, otherTaxBase, tax }) => ({ net, otherTaxBase, tax })));
  const given = { id: 'txi_1', runId: 'txr_1', issuerId: 1, buyerId: 42, month: '2026-11', dated: '2026-11-30', year: 2026, seq: 1 };
  const said = { transactionCode: '04', number: 'FP/2026/000001', lineCount: lines.length, nsfp: null, issuedAt: at } as const;
  return { invoice: { ...given, ...said, ...amounts, seller, buyer }, lines };
}
const read = (...all: FiledTaxInvoice[]) => readBy(CORETAX_DEFAULT, ...all);
const readBy = (choice: CoretaxChoice, ...all: FiledTaxInvoice[]) => {
  const root = parseXml(coretaxXml(seller.documentNumber, all, choice));
  return { root, invoices: root.first('', 'ListOfTaxInvoice')!.all('', 'TaxInvoice') };
};

describe('the file for Coretax', () => {
  it('is filled in as its seller has chosen, where sources differ', () => {
    const choice = { itemKind: 'A', itemCode: '000000', othersPlace: 'long', hasDocumentMonth: true } as const;
    const [invoice] = readBy(choice, filed(person, line(195_000))).invoices;
    expect(invoice!.children.map(({ local }) => local).join(' ')).toBe(HEAD.replace('CustomDoc', 'CustomDoc CustomDocMonthYear'));
    expect(invoice!.textOf('', 'BuyerIDTKU')).toBe('0'.repeat(22));
    const [service] = invoice!.first('', 'ListOfGoodService')!.all('', 'GoodService');
    expect([service!.textOf('', 'Opt'), service!.textOf('', 'Code')]).toEqual(['A', '000000']);
    expect(() => coretaxChoice({ ...choice, itemCode: '17020' })).toThrow(
      expect.objectContaining({ code: 'coretax-code-invalid' }) as Error,
    );
  });

  it('has every element in the order of the form, amounts in whole rupiah, and the seller first', () => {
    const { root, invoices } = read(filed(firm, line(195_000), line(400_000, 2)));
    expect([root.local, root.textOf('', 'TIN')]).toEqual(['TaxInvoiceBulk', '0013121660091000']);
    expect(invoices[0]!.children.map(({ local }) => local).join(' ')).toBe(HEAD);
    const lines = invoices[0]!.first('', 'ListOfGoodService')!.all('', 'GoodService');
    expect(lines.map(({ children }) => children.map(({ local }) => local).join(' '))).toEqual([LINE, LINE]);
    expect(lines.map(({ children }) => children.map(({ text }) => text))).toEqual([
      [
        'B',
        '170209',
        'Registrasi domain kopisenja.id, 1 tahun',
        'UM.0023',
        '195000',
        '1',
        '0',
        '195000',
        '178750',
        '12',
        '21450',
        '0',
        '0',
      ],
      [
        'B',
        '170209',
        'Registrasi domain kopisenja.id, 2 tahun',
        'UM.0023',
        '200000',
        '2',
        '0',
        '400000',
        '366667',
        '12',
        '44000',
        '0',
        '0',
      ],
    ]);
    const said = (name: string) => invoices[0]!.textOf('', name);
    expect(['TaxInvoiceDate', 'TaxInvoiceOpt', 'TrxCode', 'RefDesc', 'SellerIDTKU'].map(said)).toEqual([
      '2026-11-30',
      'Normal',
      '04',
      'FP/2026/000001',
      '0013121660091000000000',
    ]);
  });

  it('says that a price which does not divide by its years was for one thing', () => {
    const [service] = read(filed(firm, line(100_000, 3)))
      .invoices[0]!.first('', 'ListOfGoodService')!
      .all('', 'GoodService');
    expect(['Unit', 'Price', 'Qty', 'TaxBase'].map((name) => service!.textOf('', name))).toEqual(['UM.0018', '100000', '1', '100000']);
  });

  it('names a firm by its NPWP and a person by the identity card', () => {
    const fields = ['BuyerTin', 'BuyerDocument', 'BuyerCountry', 'BuyerDocumentNumber', 'BuyerIDTKU'];
    const { invoices } = read(filed(firm, line(1_000)), filed(person, line(1_000)));
    expect(invoices.map((invoice) => fields.map((name) => invoice.textOf('', name)))).toEqual([
      ['1091031210912281', 'TIN', 'IDN', '-', '1091031210912281000000'],
      ['0000000000000000', 'National ID', 'IDN', '3204110609970001', '000000'],
    ]);
  });

  it.each(['</BuyerName><VAT>0</VAT>', '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;', ']]><![CDATA[', 'Kopi & Süß 漢'])(
    'takes %s for a name and nothing else',
    (name) => {
      const { invoices } = read(filed({ ...firm, name }, line(1_000)));
      expect(invoices[0]!.first('', 'BuyerName')!.text).toBe(name);
      expect(invoices[0]!.children).toHaveLength(HEAD.split(' ').length);
    },
  );

  it('leaves out what XML cannot hold', () => {
    expect(read(filed({ ...firm, name: 'Ko\u0000pi\uffff\u001b' }, line(1_000))).invoices[0]!.textOf('', 'BuyerName')).toBe('Kopi');
  });

  it('holds at most a thousand tax invoices and twenty thousand lines; a larger tax invoice has a file of its own', () => {
    expect(coretaxFiles(Array.from({ length: 2_001 }, () => 1))).toEqual([
      { first: 0, count: 1_000 },
      { first: 1_000, count: 1_000 },
      { first: 2_000, count: 1 },
    ]);
    expect(coretaxFiles([1, 30_000, 19_999, 1, 1]).map(({ count }) => count)).toEqual([1, 1, 2, 1]);
    expect(coretaxFiles([])).toEqual([]);
  });
});

it('the workbook says the same: the seller above, two sheets joined by the row, END below', async () => {
  const out = new PassThrough();
  const sheets = coretaxSheets(
    seller.documentNumber,
    [filed(firm, line(195_000)), filed({ ...person, name: '=1+1' }, line(400_000, 2))],
    CORETAX_DEFAULT,
  );
  const [bytes] = await Promise.all([buffer(out), writeWorkbook(out, sheets, at)]);
  const rows = async (sheet: string) =>
    (await readTable(bytes, { rows: 100, columns: 20 }, sheet)).map(({ number, cells }) => [
      number,
      ...cells.map((cell) => ('text' in cell ? cell.text : 'number' in cell ? cell.number : cell.kind)),
    ]);
  const heads = await rows('Faktur');
  expect(heads[0]!.slice(0, 3)).toEqual([1, 'NPWP Penjual', '0013121660091000']);
  expect(heads[1]!.slice(0, 4)).toEqual([3, 'Baris', 'Tanggal Faktur', 'Jenis Faktur']);
  expect(heads[1]).toHaveLength(18);
  expect(heads.slice(2).map((row) => [row[0], row[1], row[14]])).toEqual([
    [4, 1, 'PT Kopi'],
    [5, 2, '=1+1'],
    [6, 'END', 'empty'],
  ]);
  const lines = await rows('DetailFaktur');
  expect(lines[0]).toHaveLength(15);
  expect(lines[1]!.slice(0, 8)).toEqual([2, 1, 'B', '170209', 'Registrasi domain kopisenja.id, 1 tahun', 'UM.0023', 195_000, 1]);
  expect(lines.at(-1)!.slice(0, 2)).toEqual([4, 'END']);
});
