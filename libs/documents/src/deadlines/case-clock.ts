import { HOUR, after } from '#libs/kernel';
import type { DeadlinePolicy } from './deadline-policy';

/**
 * The time a case has used up. It runs while papers are missing and the name is registered, and stands still in review.
 * No instant counts twice, whatever the machine's clock does: time that was counted once is never counted again.
 */
export interface CaseClock {
  /** What was used up until it was last stopped. Below zero when a rejection gave more than there ever was. */
  readonly elapsedMs: number;
  /** Since when it runs; null while it stands still. */
  readonly runningSince: Date | null;
  /** Everything before has been counted; null before the first stop. */
  readonly countedUntil: Date | null;
  /** How many stages of the policy have been carried out. */
  readonly stage: number;
}

/** Nothing used up yet, and not running. */
export const NEW_CLOCK: CaseClock = { elapsedMs: 0, runningSince: null, countedUntil: null, stage: 0 };

const later = (one: Date, other: Date | null): Date => (other && other > one ? other : one);

/** What is used up at an instant. */
export const elapsedAt = ({ elapsedMs, runningSince }: CaseClock, at: Date): number =>
  elapsedMs + (runningSince ? Math.max(0, at.getTime() - runningSince.getTime()) : 0);

/** It runs from now on; one that runs goes on as it does. */
export const startClock = <C extends CaseClock>(clock: C, at: Date): C =>
  clock.runningSince ? clock : { ...clock, runningSince: later(at, clock.countedUntil) };

/** It stands still from now on. */
export const stopClock = <C extends CaseClock>(clock: C, at: Date): C =>
  clock.runningSince
    ? {
        ...clock,
        elapsedMs: elapsedAt(clock, at),
        runningSince: null,
        countedUntil: later(later(at, clock.runningSince), clock.countedUntil),
      }
    : clock;

/** It runs again after a rejection, with at least the policy's hours until the next stage. */
export function restartAfterRejection<C extends CaseClock>(clock: C, policy: DeadlinePolicy, at: Date): C {
  const stopped = stopClock(clock, at);
  const next = policy.stages[clock.stage];
  const elapsedMs = next ? Math.min(stopped.elapsedMs, (next.afterHours - policy.restartHours) * HOUR) : stopped.elapsedMs;
  return startClock({ ...stopped, elapsedMs }, at);
}

/** One more stage has been carried out. */
export const stagePassed = <C extends CaseClock>(clock: C): C => ({ ...clock, stage: clock.stage + 1 });

/** When the clock will show so many hours, if nobody stops it; null while it stands still. */
const whenIt = ({ elapsedMs, runningSince }: CaseClock, hours: number): Date | null =>
  runningSince && after(runningSince, hours * HOUR - elapsedMs);

/** When the next stage is due; null while the clock stands still, and behind the last stage. */
export function dueAt(clock: CaseClock, policy: DeadlinePolicy): Date | null {
  const next = policy.stages[clock.stage];
  return next ? whenIt(clock, next.afterHours) : null;
}

/** The hours of the reminders that are due and were not sent. None while the clock stands still. */
export const remindersDue = (clock: CaseClock, policy: DeadlinePolicy, reminded: readonly number[], at: Date): number[] =>
  clock.runningSince
    ? policy.remindAtHours.filter((hours) => hours * HOUR <= elapsedAt(clock, at) && !reminded.includes(hours)).sort((a, b) => a - b)
    : [];

/** When there will be something to do next, a stage or a reminder; null while the clock stands still, and behind all of them. */
export function nextAt(clock: CaseClock, policy: DeadlinePolicy, reminded: readonly number[]): Date | null {
  const left = policy.remindAtHours.filter((hours) => !reminded.includes(hours)).map((hours) => whenIt(clock, hours));
  return [dueAt(clock, policy), ...left].reduce((first, each) => (each && (!first || each < first) ? each : first), null);
}
