import fc from 'fast-check';
import { type Standing, followOn } from './follow-on';
import { inForce } from './price';
import type { Product } from './product';

const kopi: Product = { tld: 'id', tier: '', action: 'register', years: 1 };
const day = (n: number): Date => new Date(Date.UTC(2026, 10, n));
const added = (from: number, until: number | null = null, product = kopi): Omit<Standing, 'id'> => ({
  product,
  validFrom: day(from),
  validUntil: until === null ? null : day(until),
});
const standing = (id: number, from: number, until: number | null = null, product = kopi): Standing => ({
  id,
  ...added(from, until, product),
});

describe('a price that follows others', () => {
  it('closes the open one when it begins', () => {
    expect(followOn([standing(1, 1)], [added(10)])).toEqual({ added: [added(10)], closed: [{ validUntil: day(10), ids: [1] }] });
  });

  it('leaves the others open when it is a promotion', () => {
    expect(followOn([standing(1, 1)], [added(10, 20)])).toEqual({ added: [added(10, 20)], closed: [] });
  });

  it('leaves alone what has ended, what begins later, and other products', () => {
    const other = { ...kopi, years: 2 };
    expect(followOn([standing(1, 1, 10), standing(2, 11), standing(3, 1, null, other)], [added(10)]).closed).toEqual([]);
  });

  it('withdraws a price that would begin at the same instant', () => {
    expect(followOn([standing(1, 10)], [added(10)]).closed).toEqual([{ validUntil: day(10), ids: [1] }]);
  });

  it('closes the earlier of two prices set together', () => {
    expect(followOn([], [added(1), added(10)]).added).toEqual([added(1, 10), added(10)]);
  });

  it('closes many at once', () => {
    const products = [1, 2, 3].map((years) => ({ ...kopi, years }));
    const rows = products.map((product, index) => standing(index, 1, null, product));
    const prices = products.map((product) => added(10, null, product));
    expect(followOn(rows, prices).closed).toEqual([{ validUntil: day(10), ids: [0, 1, 2] }]);
  });

  it('never changes what held before it begins, and holds itself from then on', () => {
    const dates = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.option(fc.integer({ min: 1, max: 10 }), { nil: null }));
    fc.assert(
      fc.property(fc.array(dates, { maxLength: 6 }), fc.integer({ min: 1, max: 20 }), (rows, begins) => {
        const before = rows.map(([from, length], id) => standing(id, from, length === null ? null : from + length));
        const { closed } = followOn(before, [added(begins)]);
        const ends = new Map(closed.flatMap(({ ids, validUntil }) => ids.map((id) => [id, validUntil] as const)));
        const after = [...before.map((row) => ({ ...row, validUntil: ends.get(row.id) ?? row.validUntil })), { ...standing(99, begins) }];
        for (let n = 1; n < begins; n += 1) expect(inForce(after, day(n))?.id).toBe(inForce(before, day(n))?.id);
        expect(inForce(after, day(begins))?.id).toBe(99);
      }),
    );
  });
});
