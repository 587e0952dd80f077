import { DomainError } from '#libs/kernel';
import { restartAfterRejection, stagePassed, startClock, stopClock } from '../deadlines/case-clock';
import type { CaseProgress } from './case-progress';
import { CaseNotOpen, type CaseState, type VerificationCase, changed } from './verification-case';

/** What is needed is not there, or something of it was rejected. */
export class PapersMissing extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'papers-missing';

  constructor({ requirements }: CaseProgress) {
    const missing = requirements.filter(({ state, isRequired }) => (isRequired && state === 'missing') || state === 'rejected');
    super(`Still to be handed in: ${missing.map(({ key }) => key).join(', ')}.`, { missing: missing.map(({ key }) => key) });
  }
}

/** @throws CaseNotOpen unless it stands at one of these */
export function expectCase(theCase: VerificationCase, ...states: readonly CaseState[]): void {
  if (!states.includes(theCase.state)) throw new CaseNotOpen(theCase);
}

const NO_REVIEWER = { reviewerId: null, leaseUntil: null } as const;

/** To the reviewers, or straight on where everything is approved already. @throws CaseNotOpen, PapersMissing */
export function afterSubmission(before: VerificationCase, progress: CaseProgress, at: Date): VerificationCase {
  expectCase(before, 'missing');
  if (!progress.isReady) throw new PapersMissing(progress);
  const stopped = { ...stopClock(before, at), submittedAt: at };
  return changed(before, progress.isComplete ? { ...stopped, state: 'approved', decidedAt: at } : { ...stopped, state: 'in_review' });
}

/** Nothing happens while something is undecided. @throws CaseNotOpen */
export function afterDecision(before: VerificationCase, progress: CaseProgress, at: Date): VerificationCase {
  expectCase(before, 'in_review');
  if (progress.isUndecided) return before;
  if (progress.isComplete) return changed(before, { ...NO_REVIEWER, state: 'approved', decidedAt: at });
  const runs = before.policy && before.registeredAt ? restartAfterRejection(before, before.policy, at) : before;
  return changed(before, { ...runs, ...NO_REVIEWER, state: 'missing', decidedAt: at });
}

/** Time runs only where a policy says what follows, and papers are missing. */
export function afterRegistration(before: VerificationCase, at: Date): VerificationCase {
  if (before.registeredAt) return before;
  const runs = before.policy && before.state === 'missing' ? startClock(before, at) : before;
  return changed(before, { ...runs, registeredAt: at });
}

export function closedCase(before: VerificationCase, reason: string, at: Date): VerificationCase {
  if (before.state === 'closed') return before;
  return changed(before, { ...stopClock(before, at), ...NO_REVIEWER, state: 'closed', closedBecause: reason });
}

/** What it was closed for did not come about: papers may be handed in after all, and there are at least so many hours until the stage is due again. */
export function reopenedCase(before: VerificationCase, hoursLeft: number, at: Date): VerificationCase {
  if (before.state !== 'closed') return before;
  const { policy, registeredAt } = before;
  const runs = policy && registeredAt ? restartAfterRejection(before, { ...policy, restartHours: hoursLeft }, at) : before;
  return changed(before, { ...runs, state: 'missing', closedBecause: null });
}

export const afterStage = (before: VerificationCase): VerificationCase => changed(before, stagePassed(before));

export const afterReminders = (before: VerificationCase, hours: readonly number[]): VerificationCase =>
  changed(before, { remindedHours: [...new Set([...before.remindedHours, ...hours])].sort((a, b) => a - b) });
