import { Money } from '#libs/kernel';
import { ppnOn } from '#libs/pricing';
import fc from 'fast-check';
import { credit, dueOf, invoiceOf, moved, refuseClosed, remindersBy } from './invoice';
import { lineOf } from './invoice-line';

const at = new Date('2026-11-22T02:00:00.000Z');
const party = { name: 'Budi', company: null, address: null, taxNumber: null, companyNumber: null };
const head = { number: 'INV/2026/000001', year: 2026, seq: 1, billTo: party, seller: { ...party, brand: 'Senja', supportEmail: null } };

const sold = (position: number) => ({
  itemId: `itm_${position}`,
  orderId: 'ord_1',
  position,
  action: 'register',
  name: `nama${position}.id`,
  years: 1,
  period: null,
  pricedAt: at,
});
function line(units: number, position: number, isTaxable = true) {
  const price = Money.idr(units);
  const tax = isTaxable ? ppnOn(price, at).tax : Money.idr(0);
  return lineOf(sold(position), { sellerId: 7, buyerId: 42, price, tax, total: price.plus(tax) });
}
const bill = (...prices: number[]) =>
  invoiceOf(
    prices.map((price, i) => line(price, i)),
    head,
    { state: 'unpaid', dueAt: at },
    at,
  );

describe('an invoice', () => {
  it('is the sum of its lines, without rounding drift, in ten thousand random orders', () => {
    const orders = fc.array(fc.record({ price: fc.integer({ min: 1, max: 2_000_000_000 }), isTaxable: fc.boolean() }), {
      minLength: 1,
      maxLength: 8,
    });
    const drift = fc.check(
      fc.property(orders, (prices) => {
        const lines = prices.map(({ price, isTaxable }, i) => line(price, i, isTaxable));
        const { net, tax, total } = invoiceOf(lines, head, { state: 'paid' }, at);
        // Counted again in whole numbers only: 12 % of 11/12 of each price, each rounded by itself, halves up.
        const owed = prices.reduce((sum, { price, isTaxable }) => {
          const base = (BigInt(price) * 22n + 12n) / 24n;
          return sum + (isTaxable ? (base * 2_400n + 10_000n) / 20_000n : 0n);
        }, 0n);
        const netted = prices.reduce((sum, { price }) => sum + BigInt(price), 0n);
        const lined = lines.reduce((sum, each) => sum + each.total.units, 0n);
        return tax.units === owed && net.units === netted && total.units === netted + owed && total.units === lined;
      }),
      { numRuns: 10_000 },
    );
    expect(drift).toMatchObject({ failed: false, counterexample: null });
  });

  it('is of one order and one edge', () => {
    const other = { ...line(1_000, 1), buyerId: 43 };
    expect(() => invoiceOf([line(1_000, 0), other], head, { state: 'paid' }, at)).toThrow(TypeError);
    expect(() => invoiceOf([], head, { state: 'paid' }, at)).toThrow(TypeError);
  });

  it('refuses a tax that is not the tax of its day', () => {
    const charge = { sellerId: 7, buyerId: 42, price: Money.idr(100_000), tax: Money.idr(10_999), total: Money.idr(110_999) };
    expect(() => lineOf(sold(0), charge)).toThrow('10999 IDR, not 11000 IDR');
  });

  it('that is taken back before it was paid is cancelled, and afterwards credited', () => {
    const open = bill(100_000, 50_000);
    const partly = credit(open, Money.idr(55_500));
    expect(partly.state).toBe('unpaid');
    expect(dueOf(partly)).toEqual(Money.idr(111_000));
    expect(credit(partly, Money.idr(111_000)).state).toBe('cancelled');
    expect(credit({ ...partly, state: 'paid' }, Money.idr(111_000)).state).toBe('credited');
    expect(() => credit(partly, Money.idr(111_001))).toThrow(TypeError);
  });

  it('can be paid until its prices have lapsed, and once', () => {
    const open = bill(100_000);
    expect(() => refuseClosed(open, 3, new Date('2026-11-25T01:59:59.999Z'))).not.toThrow();
    expect(() => refuseClosed(open, 3, new Date('2026-11-25T02:00:00.000Z'))).toThrow(expect.objectContaining({ code: 'invoice-lapsed' }));
    expect(() => refuseClosed({ ...open, state: 'pending' }, 3, new Date('2026-12-25T02:00:00.000Z'))).not.toThrow();
    expect(() => refuseClosed({ ...open, state: 'paid' }, 3, at)).toThrow(expect.objectContaining({ code: 'invoice-not-open' }));
  });

  it('is paid, put off or cancelled as long as it is open, and no more', () => {
    const pending = moved(bill(100_000), 'pending', at);
    const paid = moved(pending, 'paid', at);
    expect([pending.state, pending.paidAt, paid.state, paid.paidAt]).toEqual(['pending', null, 'paid', at]);
    expect(() => moved(paid, 'cancelled', at)).toThrow(expect.objectContaining({ code: 'invoice-not-open' }));
  });

  it('reminds a day before it is due and a day after, and never where nothing is due', () => {
    const by = (iso: string) => remindersBy(bill(100_000), new Date(iso));
    expect([by('2026-11-21T01:59:59.999Z'), by('2026-11-21T02:00:00.000Z'), by('2026-11-23T02:00:00.000Z')]).toEqual([0, 1, 2]);
    expect(remindersBy({ dueAt: null }, at)).toBe(0);
  });
});
