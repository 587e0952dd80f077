import { HOUR, Money, after } from '#libs/kernel';
import { type PriceChange, changesOf, nextMorning } from './price-changes';

const at = new Date('2026-11-22T02:00:00.000Z');
const change = (tld: string, before: number | null, then: number | null, hours = 0): PriceChange => ({
  product: { tld, tier: '', action: 'register', years: 1 },
  from: after(at, hours * HOUR),
  before: before === null ? null : Money.idr(before),
  after: then === null ? null : Money.idr(then),
});

describe('what is told of changed prices', () => {
  it.each([
    ['2026-11-22T00:59:59.999Z', '2026-11-22T01:00:00.000Z'],
    ['2026-11-22T01:00:00.000Z', '2026-11-23T01:00:00.000Z'],
    ['2026-11-22T16:59:00.000Z', '2026-11-23T01:00:00.000Z'],
    ['2026-11-22T18:00:00.000Z', '2026-11-23T01:00:00.000Z'],
  ])('what changes at %s is told at eight in Jakarta, %s', (now, morning) => {
    expect(nextMorning(new Date(now)).toISOString()).toBe(morning);
  });

  it('is how many rise, fall and end, of which extensions, and from when on', () => {
    const changes = [change('id', 1, 2, 5), change('com', 3, 2, 4), change('net', 3, null, 9), change('org', 7, 7), change('xyz', null, 4)];
    expect(changesOf(changes)).toEqual({ raised: 1, lowered: 1, ended: 1, tlds: ['com', 'id', 'net'], begins: after(at, 4 * HOUR) });
  });

  it('is nothing when nobody pays anything else: what was not sold before is no change for those who buy', () => {
    expect(changesOf([change('org', 7, 7), change('xyz', null, 4)])).toBeNull();
  });
});
