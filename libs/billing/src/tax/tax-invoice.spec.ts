import { Money } from '#libs/kernel';
import { ppnOn } from '#libs/pricing';
import fc from 'fast-check';
import { type TaxableLine, taxGroups, taxInvoiceOf } from './tax-invoice';

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
const given = { number: 'FP/2026/000001', year: 2026, seq: 1, runId: 'txr_1', issuerId: 1, month: '2026-11', seller, buyer: seller };
const at = new Date('2026-12-03T02:00:00.000Z');

function line(
  itemId: string,
  buyerId: number,
  invoiceId: string,
  units: number,
  paidAt = new Date('2026-11-22T18:00:00.000Z'),
): TaxableLine {
  const price = Money.idr(units);
  const { tax, taxBase: otherTaxBase } = ppnOn(price, paidAt);
  return { itemId, buyerId, invoiceId, paidAt, price, otherTaxBase, tax };
}
const shown = (lines: readonly TaxableLine[], per: 'buyer' | 'invoice') =>
  taxGroups(lines, per, '2026-11').map((group) => [
    group.buyerId,
    group.transactionCode,
    group.dated,
    group.lines.map(({ itemId }) => itemId).join(''),
  ]);

describe('tax invoices', () => {
  const lines = [line('a', 42, 'ivc_1', 1_000), line('b', 42, 'ivc_2', 1_000), line('c', 43, 'ivc_3', 1_000)];

  it('are one for each buyer, on the last day of the month', () => {
    expect(shown(lines, 'buyer')).toEqual([
      [42, '04', '2026-11-30', 'ab'],
      [43, '04', '2026-11-30', 'c'],
    ]);
  });

  it('or one for each bill, on the day in Jakarta on which it was paid', () => {
    expect(shown(lines, 'invoice')).toEqual([
      [42, '04', '2026-11-23', 'a'],
      [42, '04', '2026-11-23', 'b'],
      [43, '04', '2026-11-23', 'c'],
    ]);
  });

  it('keep apart what was taxed by a rule of another year', () => {
    const old = line('o', 42, 'ivc_0', 100_000, new Date('2024-06-01T00:00:00.000Z'));
    expect(shown([old, ...lines], 'buyer').map(([buyer, code, , items]) => [buyer, code, items])).toEqual([
      [42, '01', 'o'],
      [42, '04', 'ab'],
      [43, '04', 'c'],
    ]);
  });

  it('are the sums of their lines and lose none, in ten thousand random months', () => {
    const months = fc.array(
      fc.record({
        buyer: fc.integer({ min: 1, max: 4 }),
        bill: fc.integer({ min: 1, max: 6 }),
        price: fc.integer({ min: 5, max: 2_000_000_000 }),
      }),
      {
        maxLength: 12,
      },
    );
    const drift = fc.check(
      fc.property(months, fc.constantFrom('buyer' as const, 'invoice' as const), (sold, per) => {
        const all = sold.map(({ buyer, bill, price }, i) => line(String(i), buyer, `ivc_${buyer}_${bill}`, price));
        const written = taxGroups(all, per, '2026-11').map((group) => taxInvoiceOf(group, given, at));
        const sum = (of: (each: { net: Money; tax: Money; otherTaxBase: Money; lineCount: number }) => bigint) =>
          written.reduce((total, each) => total + of(each), 0n);
        // Counted again in whole numbers only: 12 % of 11/12 of each price, each rounded by itself, halves up.
        const bases = sold.map(({ price }) => (BigInt(price) * 22n + 12n) / 24n);
        const tax = bases.reduce((total, base) => total + (base * 2_400n + 10_000n) / 20_000n, 0n);
        return (
          sum(({ net }) => net.units) === sold.reduce((total, { price }) => total + BigInt(price), 0n) &&
          sum(({ otherTaxBase }) => otherTaxBase.units) === bases.reduce((total, base) => total + base, 0n) &&
          sum((each) => each.tax.units) === tax &&
          sum(({ lineCount }) => BigInt(lineCount)) === BigInt(sold.length)
        );
      }),
      { numRuns: 10_000 },
    );
    expect(drift).toMatchObject({ failed: false, counterexample: null });
  });
});
