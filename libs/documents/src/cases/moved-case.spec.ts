import { HOUR, after } from '#libs/kernel';
import { NEW_CLOCK } from '../deadlines/case-clock';
import type { DeadlinePolicy } from '../deadlines/deadline-policy';
import { SEEDED_RULES } from '../rules/seeded-rules';
import type { CasePaper } from './case-paper';
import { progressOf } from './case-progress';
import { PapersMissing, afterDecision, afterRegistration, afterReminders, afterSubmission, closedCase } from './moved-case';
import { CaseNotOpen, type VerificationCase, changed } from './verification-case';

const T0 = new Date('2026-11-22T02:00:00.000Z');
const at = (hours: number): Date => after(T0, hours * HOUR);
const policy: DeadlinePolicy = {
  preset: 'daftarnama_v2',
  stages: [{ afterHours: 72, action: 'delete', refundPercent: 100, onlyWhileRefunded: false }],
  remindAtHours: [0, 66],
  restartHours: 24,
};
const blank: VerificationCase = {
  ...NEW_CLOCK,
  id: 'case_1',
  subject: 'itm_1',
  name: 'kopi.web.id',
  tld: 'web.id',
  contactId: 'con_1',
  ownerId: 4,
  sellerId: 3,
  sellerParentId: 2,
  variant: 'default',
  requirements: SEEDED_RULES['web.id']!.variants,
  policy,
  state: 'missing',
  closedBecause: null,
  dueAt: null,
  nextAt: null,
  remindedHours: [],
  registeredAt: null,
  fourEyes: false,
  reviewerId: null,
  leaseUntil: null,
  submittedAt: null,
  decidedAt: null,
  createdAt: T0,
  listedAt: T0,
  version: 0,
};
const opened = changed(blank, {});
const withPaper = (state: CasePaper['state']) =>
  progressOf(blank, [{ id: 'pap_1', requirement: 'identity', kind: 'KTP', state } as CasePaper]);

it('time runs from the moment the registry says, and only once', () => {
  const registered = afterRegistration(opened, T0);
  expect(registered).toMatchObject({ registeredAt: T0, dueAt: at(72), nextAt: T0, listedAt: at(72) });
  expect(afterRegistration(registered, at(5))).toBe(registered);
});

it('a name that is registered after its papers were approved has no deadline, nor has one that no policy is for', () => {
  expect(afterRegistration({ ...opened, policy: null }, T0)).toMatchObject({ registeredAt: T0, dueAt: null, nextAt: null });
  const approved = afterDecision(afterSubmission(opened, withPaper('submitted'), T0), withPaper('approved'), T0);
  expect(afterRegistration(approved, T0)).toMatchObject({ state: 'approved', registeredAt: T0, dueAt: null });
});

it('handing in at 71 hours stops the clock, a rejection at 100 hours leaves 24', () => {
  const inReview = afterSubmission(afterRegistration(opened, T0), withPaper('submitted'), at(71));
  expect(inReview).toMatchObject({ state: 'in_review', submittedAt: at(71), dueAt: null, nextAt: null });
  const rejected = afterDecision({ ...inReview, reviewerId: 'per_ratna', leaseUntil: at(101) }, withPaper('rejected'), at(100));
  expect(rejected).toMatchObject({ state: 'missing', decidedAt: at(100), dueAt: at(124), reviewerId: null, leaseUntil: null });
});

it('a rejection of a name that is not registered yet sets no clock going', () => {
  const inReview = afterSubmission(opened, withPaper('submitted'), T0);
  expect(afterDecision(inReview, withPaper('rejected'), at(1))).toMatchObject({ state: 'missing', dueAt: null });
});

it('nothing is submitted that is not complete, and nothing twice', () => {
  expect(() => afterSubmission(opened, progressOf(blank, []), T0)).toThrow(PapersMissing);
  const inReview = afterSubmission(opened, withPaper('submitted'), T0);
  expect(() => afterSubmission(inReview, withPaper('submitted'), T0)).toThrow(CaseNotOpen);
});

it('a case stays where it is while a paper is undecided, and cannot be decided when nothing was submitted', () => {
  const inReview = afterSubmission(opened, withPaper('submitted'), T0);
  expect(afterDecision(inReview, withPaper('submitted'), T0)).toBe(inReview);
  expect(() => afterDecision(opened, withPaper('approved'), T0)).toThrow(CaseNotOpen);
});

it('a case is closed once, and its clock with it', () => {
  const closed = closedCase(afterRegistration(opened, T0), 'deadline', at(72));
  expect(closed).toMatchObject({ state: 'closed', closedBecause: 'deadline', dueAt: null, elapsedMs: 72 * HOUR });
  expect(closedCase(closed, 'cancelled', at(73))).toBe(closed);
});

it('a reminder that was sent is not due again', () => {
  const running = afterRegistration(opened, T0);
  expect(afterReminders(running, [0])).toMatchObject({ remindedHours: [0], nextAt: at(66), version: running.version + 1 });
});
