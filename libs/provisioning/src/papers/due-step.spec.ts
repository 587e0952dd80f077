import { type DeadlinePolicy } from '#libs/documents';
import { HOUR, after } from '#libs/kernel';
import { DEADLINE_PRESETS } from './deadline-presets';
import { dueStep } from './due-step';

const begin = new Date('2026-11-22T02:00:00.000Z');
const at = (hours: number) => after(begin, hours * HOUR);
const facts = { isLeaving: false, isRenewed: false, isRefundable: true };
const standing = (
  policy: DeadlinePolicy | null,
  more: { stage?: number; state?: 'missing' | 'in_review' | 'approved' | 'closed' } = {},
) => ({
  state: 'missing' as const,
  policy,
  elapsedMs: 0,
  runningSince: begin,
  countedUntil: null,
  stage: 0,
  ...more,
});
const { daftarnama_v2: daftarnama, rna } = DEADLINE_PRESETS;

it('deletes at 72 hours to the millisecond, and not before', () => {
  expect(dueStep(standing(daftarnama), facts, after(at(72), -1))).toEqual({ kind: 'nothing' });
  expect(dueStep(standing(daftarnama), facts, at(72))).toEqual({ kind: 'delete', refundPercent: 100 });
  expect(dueStep(standing(daftarnama), facts, at(7_200))).toEqual({ kind: 'delete', refundPercent: 100 });
});

it.each(['in_review', 'approved', 'closed'] as const)('does nothing to a case that is %s', (state) => {
  expect(dueStep(standing(daftarnama, { state }), facts, at(100))).toEqual({ kind: 'nothing' });
});

it('does nothing without a policy, behind the last stage, or while the name is leaving already', () => {
  expect(dueStep(standing(null), facts, at(100))).toEqual({ kind: 'nothing' });
  expect(dueStep(standing(daftarnama, { stage: 1 }), facts, at(100))).toEqual({ kind: 'nothing' });
  expect(dueStep(standing(daftarnama), { ...facts, isLeaving: true }, at(100))).toEqual({ kind: 'nothing' });
});

it('goes through the stages of rna: suspended on day 5, deleted on day 30 without a refund', () => {
  expect(dueStep(standing(rna), facts, at(5 * 24))).toEqual({ kind: 'suspend' });
  expect(dueStep(standing(rna, { stage: 1 }), facts, at(29 * 24))).toEqual({ kind: 'nothing' });
  expect(dueStep(standing(rna, { stage: 1 }), facts, at(30 * 24))).toEqual({ kind: 'delete', refundPercent: 0 });
});

it('suspends what has been renewed, and what is to be deleted only while its registry refunds it', () => {
  const guarded = { ...daftarnama, stages: [{ ...daftarnama.stages[0], onlyWhileRefunded: true }] };
  expect(dueStep(standing(daftarnama), { ...facts, isRenewed: true }, at(72))).toEqual({ kind: 'suspend' });
  expect(dueStep(standing(guarded), { ...facts, isRefundable: false }, at(72))).toEqual({ kind: 'suspend' });
  expect(dueStep(standing(guarded), facts, at(72))).toEqual({ kind: 'delete', refundPercent: 100 });
});
