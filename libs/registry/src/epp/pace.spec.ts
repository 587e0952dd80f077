import { SECOND, after } from '#libs/kernel';
import { NoSession } from './no-session';
import { Pace } from './pace';

const start = new Date('2026-11-22T03:00:00Z');
const at = (seconds: number): Date => after(start, seconds * SECOND);

it('commands go out at once where nobody counts them', () => {
  const pace = new Pace(undefined, 60);
  expect(Array.from({ length: 500 }, () => pace.take(start)).every((wait) => wait === 0)).toBe(true);
});

it('no minute has more commands than the registry takes', () => {
  const pace = new Pace(2, 60);
  expect([pace.take(at(0)), pace.take(at(10)), pace.take(at(20)), pace.take(at(20))]).toEqual([0, 0, 40 * SECOND, 50 * SECOND]);
  expect(pace.take(at(130))).toBe(0);
});

it('a command that would wait too long is not sent', () => {
  const pace = new Pace(1, 30);
  pace.take(at(0));
  expect(() => pace.take(at(10))).toThrow(NoSession);
  expect(pace.take(at(40))).toBe(20 * SECOND);
});
