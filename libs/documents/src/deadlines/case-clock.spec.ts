import { HOUR, after } from '#libs/kernel';
import fc from 'fast-check';
import {
  type CaseClock,
  NEW_CLOCK,
  dueAt,
  elapsedAt,
  nextAt,
  remindersDue,
  restartAfterRejection,
  startClock,
  stopClock,
} from './case-clock';
import type { DeadlinePolicy } from './deadline-policy';

const START = new Date('2026-11-22T02:00:00.000Z');
const at = (hours: number): Date => after(START, hours * HOUR);
const stage = (afterHours: number) => ({ afterHours, action: 'delete', refundPercent: 100, onlyWhileRefunded: false }) as const;
const policy: DeadlinePolicy = { preset: 'daftarnama_v2', stages: [stage(72)], remindAtHours: [0, 24, 48, 66], restartHours: 24 };

it('a name registered without papers has until 72 hours later, to the millisecond', () => {
  const clock = startClock(NEW_CLOCK, START);
  expect(dueAt(clock, policy)).toEqual(at(72));
  expect(dueAt(NEW_CLOCK, policy)).toBeNull();
});

it('papers handed in after 71 hours stop the clock; a review of a month costs nothing', () => {
  const inReview = stopClock(startClock(NEW_CLOCK, START), at(71));
  expect(dueAt(inReview, policy)).toBeNull();
  expect(elapsedAt(inReview, at(800))).toBe(71 * HOUR);
  expect(dueAt(startClock(inReview, at(800)), policy)).toEqual(at(801));
});

it('a rejection leaves at least the hours of the policy, and never takes any away', () => {
  const late = stopClock(startClock(NEW_CLOCK, START), at(71));
  expect(dueAt(restartAfterRejection(late, policy, at(100)), policy)).toEqual(at(124));
  const early = stopClock(startClock(NEW_CLOCK, START), at(10));
  expect(dueAt(restartAfterRejection(early, policy, at(100)), policy)).toEqual(at(162));
});

it('behind the last stage nothing is due', () => {
  const clock: CaseClock = { ...startClock(NEW_CLOCK, START), stage: 1 };
  expect(dueAt(clock, policy)).toBeNull();
  expect(nextAt(clock, policy, policy.remindAtHours)).toBeNull();
});

it('reminders are due at their hours of running time, once each', () => {
  const clock = startClock(NEW_CLOCK, START);
  expect(remindersDue(clock, policy, [], START)).toEqual([0]);
  expect(remindersDue(clock, policy, [0], at(50))).toEqual([24, 48]);
  expect(nextAt(clock, policy, [0])).toEqual(at(24));
  expect(nextAt(clock, policy, policy.remindAtHours)).toEqual(at(72));
  expect(remindersDue(stopClock(clock, at(50)), policy, [], at(60))).toEqual([]);
});

/** What can happen to a case, at an instant that the machine's clock says; it may jump. */
const happening = fc.record({ hours: fc.integer({ min: -300, max: 300 }), what: fc.constantFrom('start', 'stop', 'reject') });
const happen = (clock: CaseClock, { hours, what }: { readonly hours: number; readonly what: string }): CaseClock => {
  if (what === 'start') return startClock(clock, at(hours));
  return what === 'stop' ? stopClock(clock, at(hours)) : restartAfterRejection(clock, policy, at(hours));
};

it('however the machine’s clock jumps, no hour counts twice: no more is used up than passed between the first and the last', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 12 }), (happenings) => {
      const instants = happenings.map(({ hours }) => hours);
      const end = happenings.reduce(happen, NEW_CLOCK);
      const span = instants.length === 0 ? 0 : Math.max(...instants) - Math.min(...instants);
      expect(stopClock(end, at(Math.max(...instants))).elapsedMs).toBeLessThanOrEqual(span * HOUR);
    }),
  );
});

it('time spent in review never brings the deadline nearer, and a rejection always leaves its hours', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 12 }), fc.nat(300), fc.nat(1_000), (happenings, hours, review) => {
      const running = startClock(happenings.reduce(happen, NEW_CLOCK), at(hours));
      const before = dueAt(running, policy)!;
      const stopped = stopClock(running, at(hours));
      expect(elapsedAt(stopped, at(hours + review))).toBe(stopped.elapsedMs);
      expect(dueAt(startClock(stopped, at(hours + review)), policy)!.getTime()).toBeGreaterThanOrEqual(before.getTime());
      const restarted = dueAt(restartAfterRejection(stopped, policy, at(hours + review)), policy)!;
      expect(restarted.getTime()).toBeGreaterThanOrEqual(at(hours + review + policy.restartHours).getTime());
    }),
  );
});
