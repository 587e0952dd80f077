import { Money } from '#libs/kernel';
import { Allowances, jakartaDay } from './spending-caps';

describe('a day in Jakarta', () => {
  it.each([
    ['2026-11-22T16:59:59.999Z', '2026-11-22'],
    ['2026-11-22T17:00:00.000Z', '2026-11-23'],
  ])('%s belongs to %s', (instant, day) => {
    expect(jakartaDay(new Date(instant))).toBe(day);
  });
});

describe('what is left of a cap', () => {
  it('may be spent to the last rupiah, and not one more', () => {
    const allowances = new Allowances(new Map([['key_1', Money.idr(100)]]));
    expect(allowances.take('key_1', Money.idr(60))).toBeUndefined();
    expect(allowances.take('key_1', Money.idr(41))?.facts).toEqual({ left: Money.idr(40) });
    expect(allowances.take('key_1', Money.idr(40))).toBeUndefined();
  });

  it('is no business of people and of keys without a cap', () => {
    const allowances = new Allowances(new Map());
    expect([allowances.take(undefined, Money.idr(1)), allowances.take('key_2', Money.idr(1))]).toEqual([undefined, undefined]);
    allowances.spend('key_2', Money.idr(1));
    expect(allowances.news.size).toBe(0);
  });
});
