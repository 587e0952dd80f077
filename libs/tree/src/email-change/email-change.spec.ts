import { HOUR, MINUTE, after } from '#libs/kernel';
import { endOfEmailChange, isOpen, mayAskAt } from './email-change';

const now = new Date('2026-11-23T03:00:00.000Z');

it('the links count for a day, while nothing has ended it', () => {
  const expiresAt = endOfEmailChange(now);
  expect(isOpen({ state: 'open', expiresAt }, after(expiresAt, -1))).toBe(true);
  expect(isOpen({ state: 'open', expiresAt }, expiresAt)).toBe(false);
  for (const state of ['done', 'stopped', 'replaced'] as const) expect(isOpen({ state, expiresAt }, now)).toBe(false);
});

it('three are asked for within an hour, and the next an hour after the first of them', () => {
  const asked = [30, 20, 10].map((minutes) => after(now, -minutes * MINUTE));
  expect(mayAskAt(asked.slice(1), now)).toBeNull();
  expect(mayAskAt(asked, now)).toEqual(after(now, HOUR - 30 * MINUTE));
  expect(mayAskAt(asked, after(now, HOUR - 30 * MINUTE))).toBeNull();
});
