import { Money } from '#libs/kernel';
import fc from 'fast-check';
import { isTaxableAt, noTax, ppnOn } from './tax';

const today = new Date('2026-11-22T02:00:00Z');
const roundHalfUp = (numerator: bigint, denominator: bigint): bigint => (2n * numerator + denominator) / (2n * denominator);

describe('PPN', () => {
  it.each([
    [100_000, 91_667, 11_000],
    [195_000, 178_750, 21_450],
    [50_000, 45_833, 5_500],
    [1, 1, 0],
    [6, 6, 1],
    [5, 5, 1],
  ])('on %i is 12 %% of %i, which is %i', (price, taxBase, tax) => {
    expect(ppnOn(Money.idr(price), today)).toEqual({ taxBase: Money.idr(taxBase), tax: Money.idr(tax), taxRateBasisPoints: 1_200 });
  });

  it('rounds the tax base and then the tax, halves up', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 13n), (units) => {
        const taxBase = roundHalfUp(units * 11n, 12n);
        expect(ppnOn(Money.idr(units), today)).toMatchObject({
          taxBase: Money.idr(taxBase),
          tax: Money.idr(roundHalfUp(taxBase * 12n, 100n)),
        });
      }),
    );
  });

  it('is exactly 11 % of every price that is a multiple of 100', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), (hundreds) => {
        expect(ppnOn(Money.idr(hundreds * 100), today).tax).toEqual(Money.idr(hundreds * 11));
      }),
    );
  });

  it.each([
    ['2022-03-31T16:59:59.999Z', 1_000, 10_000],
    ['2022-03-31T17:00:00Z', 1_100, 11_000],
    ['2024-12-31T16:59:59.999Z', 1_100, 11_000],
    ['2024-12-31T17:00:00Z', 1_200, 11_000],
  ])('at %s has the rate of that day in Jakarta', (at, taxRateBasisPoints, tax) => {
    expect(ppnOn(Money.idr(100_000), new Date(at))).toMatchObject({ taxRateBasisPoints, tax: Money.idr(tax) });
  });

  it('is not charged by those who are not taxable', () => {
    expect(noTax(Money.idr(100_000))).toEqual({ taxBase: Money.idr(0), tax: Money.idr(0), taxRateBasisPoints: 0 });
  });
});

it('makes a firm taxable from the instant it says, until it says otherwise', () => {
  const since = (iso: string, isTaxable: boolean) => ({ since: new Date(iso), isTaxable });
  const statuses = [since('2026-06-01T00:00:00Z', false), since('2026-01-01T00:00:00Z', true)];
  expect(isTaxableAt([], today)).toBe(false);
  expect(['2025-12-31T23:59:59Z', '2026-01-01T00:00:00Z', '2026-06-01T00:00:00Z'].map((at) => isTaxableAt(statuses, new Date(at)))).toEqual(
    [false, true, false],
  );
});
