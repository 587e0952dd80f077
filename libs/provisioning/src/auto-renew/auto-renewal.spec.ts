import { DAY, after } from '#libs/kernel';
import { nextTry } from './auto-renewal';

const EXPIRY = new Date('2027-11-22T03:00:00Z');
const inDays = (days: number) => after(EXPIRY, days * DAY);

it.each([
  [-20, -15],
  [-15, -10],
  [-4, -3],
  [-0.5, 1],
  [0, 1],
  [5, 10],
])('tried %d days from the expiry, it is tried again %d days from it', (now, next) => {
  expect(nextTry(EXPIRY, inDays(now))).toEqual(inDays(next));
});

it('ten days after the expiry nobody tries any more', () => {
  expect(nextTry(EXPIRY, inDays(10))).toBeNull();
});
