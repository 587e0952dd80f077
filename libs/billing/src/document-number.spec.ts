import { documentNumber, yearOf } from './document-number';

it('numbers say the kind of paper, the year and the place in it', () => {
  expect(documentNumber('invoice', '', 2026, 123).number).toBe('INV/2026/000123');
  expect(documentNumber('receipt', 'TOKO', 2026, 1_000_000).number).toBe('TOKO-KW/2026/1000000');
});

it('a year begins and ends in Jakarta', () => {
  expect(yearOf(new Date('2026-12-31T16:59:59.999Z'))).toBe(2026);
  expect(yearOf(new Date('2026-12-31T17:00:00.000Z'))).toBe(2027);
});
