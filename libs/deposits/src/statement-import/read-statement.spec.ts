import { Money } from '#libs/kernel';
import type { FoundCell, FoundRow } from '#libs/platform';
import { readBankAmount } from './bank-amount';
import { readBankDay } from './bank-day';
import { readStatement } from './read-statement';
import { StatementOfAnotherAccount, StatementUnreadable } from './statement-unreadable';

const { idr } = Money;
const cell = (word: string | number | Date): FoundCell => {
  if (typeof word === 'number') return { kind: 'number', number: word };
  if (word instanceof Date) return { kind: 'date', date: word };
  return word === '' ? { kind: 'empty' } : { kind: 'text', text: word };
};
const table = (...rows: (string | number | Date)[][]): FoundRow[] =>
  rows.map((words, index) => ({ number: index + 1, cells: words.map(cell) }));
const bca = { bankCode: '014', number: '0001234567' };

describe('the statement of each bank', () => {
  it('BCA: a nameless column says which direction, the period which year, and sums are passed over', () => {
    const rows = table(
      ['No. Rekening', ':', "'0001234567"],
      ['Periode', ':', '15/12/2026 - 14/01/2027'],
      ['Tanggal', 'Keterangan', 'Cabang', 'Jumlah', '', 'Saldo'],
      ["'31/12", 'TRSF E-BANKING CR 3112/FTSCY/WS95031\n500123.00  BUDI SANTOSO', '0000', '500,123.00', 'CR', '1,500,123.00'],
      ["'02/01", 'BIAYA ADM', '0000', '17,000.00', 'DB', '1,483,123.00'],
      ['PEND', 'SWITCHING CR', '0000', '10,000.00', 'CR', ''],
      ['Saldo Awal', '=', '', '1,000,000.00'],
    );
    expect(readStatement(rows, bca)).toEqual({
      layout: 'bca',
      credits: [
        {
          row: 4,
          day: '2026-12-31',
          amount: idr(500_123),
          text: 'TRSF E-BANKING CR 3112/FTSCY/WS95031 500123.00 BUDI SANTOSO',
          balance: '1500123.0',
        },
      ],
      passedOver: 1,
    });
  });

  it('Mandiri, BRI and BNI: two columns or a mark, either way of writing thousands, numbers and dates of workbooks', () => {
    const mandiri = table(
      ['Tanggal', 'Keterangan', 'Debit', 'Kredit', 'Saldo'],
      ['22/11/2026', 'SETORAN', '0,00', '1.234.567,00', '1.234.567,00'],
      ['22/11/2026', 'BIAYA', '6.500,00', '0,00', '1.228.067,00'],
    );
    expect(readStatement(mandiri, { ...bca, bankCode: '008' })).toMatchObject({
      layout: 'mandiri',
      credits: [{ amount: idr(1_234_567) }],
      passedOver: 1,
    });
    const bri = table(
      ['Tanggal', 'Uraian Transaksi', 'Teller', 'Debet', 'Kredit', 'Saldo'],
      ['22/11/26 10:11:12', 'TRANSFER', '888', '', 500_000, 900_000],
    );
    expect(readStatement(bri, { ...bca, bankCode: '002' })).toMatchObject({
      layout: 'bri',
      credits: [{ day: '2026-11-22', amount: idr(500_000) }],
    });
    const at = new Date('2026-11-21T17:00:00Z');
    const bni = table(['Tanggal Transaksi', 'Uraian Transaksi', 'Tipe', 'Nominal', 'Saldo'], [at, 'TRANSFER DARI', 'K', 77_000, 100_000]);
    expect(readStatement(bni, { ...bca, bankCode: '009' })).toMatchObject({
      layout: 'bni',
      credits: [{ day: '2026-11-22', amount: idr(77_000) }],
    });
  });

  it('of another account, of no bank, or with a cell that cannot be read, is refused with the place', () => {
    const head = ['Tanggal', 'Keterangan', 'Jumlah', '', 'Saldo'];
    const bad = table(
      head,
      ['22/11/2026', 'A', '1.000.50', 'CR'],
      ['32/11/2026', 'B', '1.000,00', 'CR'],
      ['22/11/2026', 'C', '5.000,00', '?'],
    );
    const cells = (rows: FoundRow[]) => {
      try {
        return readStatement(rows, bca);
      } catch (error) {
        return (error as StatementUnreadable).facts['errors'];
      }
    };
    expect(cells(bad)).toEqual([
      expect.objectContaining({ pointer: 'C2', code: 'bank-amount-unreadable' }),
      expect.objectContaining({ pointer: 'A3', code: 'bank-day-unreadable' }),
      expect.objectContaining({ pointer: 'D4', code: 'bank-amount-unreadable' }),
    ]);
    expect(() => readStatement(table(['a', 'b']), bca)).toThrow(StatementUnreadable);
    expect(() => readStatement(table(['Rekening: 999-888-7777'], head), bca)).toThrow(StatementOfAnotherAccount);
  });

  it('interest in sen is nobody’s payment, and stops nothing', () => {
    const rows = table(
      ['Tanggal', 'Keterangan', 'Jumlah', '', 'Saldo'],
      ['30/11/2026', 'BUNGA', '1,234.56', 'CR', '101,234.56'],
      ['30/11/2026', 'PAJAK BUNGA', '0.91', 'DB', '101,233.65'],
      ['30/11/2026', 'SETORAN', 50_000, 'CR', 151_233.65],
    );
    expect(readStatement(rows, bca)).toMatchObject({ credits: [{ amount: idr(50_000), balance: '151233.65' }], passedOver: 2 });
  });

  it('takes no formula for an amount', () => {
    const rows = table(['Tanggal', 'Keterangan', 'Jumlah', ''], ['22/11/2026', 'A', '', 'CR']);
    const withFormula = [rows[0]!, { ...rows[1]!, cells: rows[1]!.cells.with(2, { kind: 'formula', formula: '1+1' }) }];
    expect(() => readStatement(withFormula, bca)).toThrow(StatementUnreadable);
  });
});

it.each([
  ['1.234.567,00', 1_234_567],
  ['1,234,567.00', 1_234_567],
  ['1.234', 1_234],
  ['1,234', 1_234],
  ['Rp 500.000,00', 500_000],
  ['500000', 500_000],
  ['500000.00 CR', 500_000],
])('an amount written %s', (text, units) => {
  expect(readBankAmount({ kind: 'text', text })?.amount).toEqual(idr(units));
});

it.each(['1.23,4567', '1.234.56', '12.34.567', '1,000.000', '-5.000', '1e6', 'abc'])('no amount: %s', (text) => {
  expect(readBankAmount({ kind: 'text', text })).toBeUndefined();
});

it.each([
  ['22/11/2026', '2026-11-22'],
  ['1-2-26', '2026-02-01'],
  ['2026-11-22T09:00', '2026-11-22'],
  ['22 Nov 2026', '2026-11-22'],
  ['5 Agustus 2026', '2026-08-05'],
  ['29/02/2027', undefined],
  ['31/11/2026', undefined],
  ['22/13/2026', undefined],
  ['22/11', undefined],
])('a day written %s', (text, day) => {
  expect(readBankDay({ kind: 'text', text })).toBe(day);
});
