import { HOUR, after } from '#libs/kernel';
import { comingSteps } from './coming-steps';
import { DEADLINE_PRESETS } from './deadline-presets';

const begin = new Date('2026-11-22T02:00:00.000Z');
const at = (hours: number) => after(begin, hours * HOUR);
const clock = { elapsedMs: 0, runningSince: begin, countedUntil: null, stage: 0 };
const { rna } = DEADLINE_PRESETS;

it('tells each step of a policy with its time, as far as one looks', () => {
  expect(comingSteps(clock, rna, at(900))).toEqual([
    { at: at(120), action: 'suspend', refundPercent: 0 },
    { at: at(720), action: 'delete', refundPercent: 0 },
  ]);
  expect(comingSteps(clock, rna, at(200))).toHaveLength(1);
  expect(comingSteps(clock, rna, at(100))).toEqual([]);
});

it('tells only what is still to come, and counts what was used up before', () => {
  expect(comingSteps({ ...clock, stage: 1, elapsedMs: 10 * HOUR }, rna, at(900))).toEqual([
    { at: at(710), action: 'delete', refundPercent: 0 },
  ]);
});

it('tells nothing while papers are looked at', () => {
  expect(comingSteps({ ...clock, runningSince: null }, rna, at(900))).toEqual([]);
});
