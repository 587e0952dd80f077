import fc from 'fast-check';
import { readSheetAmount } from './sheet-amount';

const text = (written: string, currency = 'IDR') => readSheetAmount({ kind: 'text', text: written }, currency)?.units ?? null;
const number = (written: number, currency = 'IDR') => readSheetAmount({ kind: 'number', number: written }, currency)?.units ?? null;

it.each<[string, bigint | null]>([
  ['1234567', 1_234_567n],
  ['1.234.567', 1_234_567n],
  [' Rp 1.234.567 ', 1_234_567n],
  ['Rp1.234.567,00', 1_234_567n],
  ['IDR 195.000', 195_000n],
  ['1.234', 1_234n],
  ['0', 0n],
  ['1,234', null],
  ['1,234,567', null],
  ['12.50', null],
  ['1.23.456', null],
  ['195.000,50', null],
  ['-195.000', null],
  ['1e5', null],
  ['', null],
  ['=1+1', null],
  ['99.999.999.999.999', null],
])('reads the text %j as rupiah', (written, units) => {
  expect(text(written)).toBe(units);
});

it.each<[string, bigint | null]>([
  ['12,50', 1_250n],
  ['US$ 1.234,5', 123_450n],
  ['12,505', null],
  ['12,500', 1_250n],
  ['12', 1_200n],
  ['12.50', null],
])('reads the text %j as dollars', (written, units) => {
  expect(text(written, 'USD')).toBe(units);
});

it('takes numbers as they are, and rounds none', () => {
  expect([number(195_000), number(195_000.5), number(-1), number(Number.NaN)]).toEqual([195_000n, null, -1n, null]);
  expect([number(1e12), number(1e13), number(-1e13)]).toEqual([1_000_000_000_000n, null, null]);
  expect([number(19.9, 'USD'), number(0.07, 'USD'), number(19.999, 'USD')]).toEqual([1_990n, 7n, null]);
  expect([number(1, 'EUR'), readSheetAmount({ kind: 'date', date: new Date(0) }, 'IDR')]).toEqual([null, null]);
});

it('reads every amount as Indonesians write it', () => {
  const anyUnits = fc.integer({ min: 0, max: 1_000_000_000_000 });
  fc.assert(fc.property(anyUnits, (units) => expect(text(units.toLocaleString('id-ID'))).toBe(BigInt(units))));
});
