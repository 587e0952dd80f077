import { DAY, after } from '#libs/kernel';
import { noticeAt } from './notice-stage';

const EXPIRY = new Date('2027-11-22T03:00:00Z');
const at = (days: number, tld = 'com') => noticeAt({ tld, expiresAt: EXPIRY }, after(EXPIRY, days * DAY))?.days;

it.each([
  [-31, undefined],
  [-30, 30],
  [-15.001, 30],
  [-15, 15],
  [-7, 7],
  [-1, 1],
  [-0.001, 1],
  [0, undefined],
  [3.999, undefined],
  [4, -5],
  [29, -5],
  [30, undefined],
])('%d days from the expiry the notice of %s days before it is due', (days, stage) => {
  expect(at(days)).toBe(stage);
});

it.each([
  [29, -5],
  [30, undefined],
  [39.999, undefined],
  [40, -40],
  [69.999, -40],
  [70, undefined],
])('a registry that renews nothing deletes after the grace: %d days after the expiry the notice of %s days is due', (days, stage) => {
  expect(at(days, 'co.id')).toBe(stage);
});

it('where we have a name deleted ourselves, that tells of it, and no notice does', () => {
  expect([30, 40, 45, 59].map((days) => at(days, 'com'))).toEqual([undefined, undefined, undefined, undefined]);
});
