import { boundsOf, isOver, lastDayOf, taxDay } from './tax-month';

describe('a tax month', () => {
  it('begins and ends at midnight in Jakarta, in leap years too', () => {
    expect(boundsOf('2026-11')).toEqual({ from: new Date('2026-10-31T17:00:00.000Z'), to: new Date('2026-11-30T17:00:00.000Z') });
    expect(boundsOf('2026-12').to).toEqual(new Date('2026-12-31T17:00:00.000Z'));
    expect([lastDayOf('2028-02'), lastDayOf('2026-12')]).toEqual(['2028-02-29', '2026-12-31']);
    expect(taxDay(new Date('2026-11-30T17:00:00.000Z'))).toBe('2026-12-01');
  });

  it('is over when the next one has begun', () => {
    expect(isOver('2026-11', new Date('2026-11-30T16:59:59.999Z'))).toBe(false);
    expect(isOver('2026-11', new Date('2026-11-30T17:00:00.000Z'))).toBe(true);
  });
});
