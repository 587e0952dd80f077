import { DAY, after } from '#libs/kernel';
import { timeLeft } from './time-left';

const expiresAt = new Date('2026-11-22T02:00:00.000Z');
const name = { tld: 'com', expiresAt, endedAt: null };

it.each([
  [-1, null],
  [0, { to: 'renew', until: after(expiresAt, 30 * DAY), days: 30 }],
  [29 * DAY + 1, { to: 'renew', until: after(expiresAt, 30 * DAY), days: 1 }],
  [30 * DAY, { to: 'restore', until: after(expiresAt, 60 * DAY), days: 30 }],
  [60 * DAY, null],
])('%d ms after its expiry a .com name has this left: %j', (ms, left) => expect(timeLeft(name, after(expiresAt, ms))).toEqual(left));

it('each extension has its own time, and what has ended has none', () => {
  expect(timeLeft({ ...name, tld: 'id' }, after(expiresAt, 35 * DAY))).toMatchObject({ to: 'renew', days: 5 });
  expect(timeLeft({ ...name, endedAt: expiresAt }, after(expiresAt, DAY))).toBeNull();
});
