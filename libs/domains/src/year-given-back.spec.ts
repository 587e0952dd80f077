import { DAY, after } from '#libs/kernel';
import { AUTO_RENEW_DAYS_MAX, GRACE_DAYS_MIN, ruleOf } from './tld-rule';
import { isYearGivenBack } from './year-given-back';

const expiresAt = new Date('2027-01-01T00:00:00.000Z');
const on = (day: number, tld = 'com') => isYearGivenBack({ tld, expiresAt }, after(expiresAt, day * DAY));

it('a name that its registry renews by itself is given back after our grace, and while the registry refunds it', () => {
  expect([-1, 0, 29.9, 30, 44.9, 45].map((day) => on(day))).toEqual([false, false, false, true, true, false]);
});

it('a .id name is not: its registry deletes it by itself', () => {
  expect([41, 60].map((day) => on(day, 'co.id'))).toEqual([false, false]);
});

it('there are days left between our grace and the refund of a registry', () => {
  const { graceDays, autoRenewDays } = ruleOf('com');
  expect(autoRenewDays - graceDays).toBeGreaterThanOrEqual(7);
  expect([GRACE_DAYS_MIN, AUTO_RENEW_DAYS_MAX]).toEqual([30, 45]);
});
