import { leftOfRenewal } from './left-of-renewal';

const expired = new Date('2026-11-01T10:00:00Z');
const aYearOn = new Date('2027-11-01T10:00:00Z');
const item = (tld: string, years: number) => ({ tld, years, expectedExpiresAt: expired });

it.each([
  ['one year of a name that its registry has renewed itself: nothing', 'com', 1, aYearOn, ['autoRenewPeriod'], { years: 0, from: aYearOn }],
  ['three years of it: two, from the later expiry', 'com', 3, aYearOn, ['autoRenewPeriod'], { years: 2, from: aYearOn }],
  ['a name that has not expired: all of it', 'com', 3, expired, [], { years: 3, from: expired }],
  ['a year that was paid for otherwise: all of it, which its registry then refuses', 'com', 1, aYearOn, [], { years: 1, from: expired }],
  ['an extension that renews nothing itself: all of it', 'id', 1, aYearOn, ['autoRenewPeriod'], { years: 1, from: expired }],
])('left of %s', (_, tld, years, expiresAt, rgpStatuses, left) => {
  expect(leftOfRenewal(item(tld, years), { expiresAt, rgpStatuses })).toEqual(left);
});
