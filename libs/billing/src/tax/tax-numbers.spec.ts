import type { FoundCell, FoundRow } from '#libs/platform';
import { isNsfpOf, readTaxNumbers } from './tax-numbers';

const text = (word: string): FoundCell => (word === '' ? { kind: 'empty' } : { kind: 'text', text: word });
const rows = (...lines: (readonly (string | FoundCell)[])[]): FoundRow[] =>
  lines.map((cells, index) => ({ number: index + 1, cells: cells.map((cell) => (typeof cell === 'string' ? text(cell) : cell)) }));

describe('a list of numbers from Coretax', () => {
  it('is found by its headings, wherever they stand, and rows without a reference are passed over', () => {
    const list = rows(
      ['Pajak Keluaran'],
      ['NPWP Pembeli', 'Nomor  Faktur Pajak', 'Referensi'],
      ['x', '0400.26.00000000012 ', ' FP/2026/000001'],
      ['x', '04002600000000013', ''],
    );
    expect(readTaxNumbers(list)).toEqual([{ row: 3, reference: 'FP/2026/000001', nsfp: '04002600000000012' }]);
  });

  it('is none without them', () => {
    expect(() => readTaxNumbers(rows(['Referensi', 'Tanggal']))).toThrow(expect.objectContaining({ code: 'tax-numbers-unreadable' }));
    expect(() => readTaxNumbers([])).toThrow(expect.objectContaining({ code: 'tax-numbers-unreadable' }));
  });

  it('believes no number that a sheet has rounded, and no formula', () => {
    const list = rows(
      ['Referensi', 'NSFP'],
      ['FP/1', { kind: 'number', number: 4_002_600_000_000_012 }],
      ['FP/2', { kind: 'formula', formula: 'A1' }],
    );
    expect(readTaxNumbers(list).map(({ nsfp }) => nsfp)).toEqual(['', '']);
  });
});

it.each([
  ['04002600000000012', '04', true],
  ['01002600000000012', '04', false],
  ['0400260000000001', '04', false],
  ['0400260000000001x', '04', false],
])('%s is a number for code %s: %s', (nsfp, code, is) => expect(isNsfpOf(nsfp, code)).toBe(is));
