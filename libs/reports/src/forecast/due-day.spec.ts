import { GRACE_DAYS_MAX, dueDay } from './due-day';

describe('a renewal is due', () => {
  it('on the day of the expiry, as long as that is to come', () => {
    expect(dueDay('2026-12-24', 'com', '2026-11-22')).toBe('2026-12-24');
    expect(dueDay('2026-11-22', 'com', '2026-11-22')).toBe('2026-11-22');
  });

  it('today, when the name has expired and its grace period lasts: 30 days for most, 40 in the .id family', () => {
    expect([dueDay('2026-10-23', 'com', '2026-11-22'), dueDay('2026-10-22', 'com', '2026-11-22')]).toEqual(['2026-11-22', null]);
    expect([dueDay('2026-10-13', 'co.id', '2026-11-22'), dueDay('2026-10-12', 'co.id', '2026-11-22')]).toEqual(['2026-11-22', null]);
  });

  it('never later than the longest grace period that is looked at', () => {
    for (const tld of ['id', 'co.id', 'com', 'xyz']) expect(dueDay('2026-01-01', tld, `2026-02-${GRACE_DAYS_MAX - 30 + 1}`)).toBeNull();
  });
});
