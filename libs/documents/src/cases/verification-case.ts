import { DomainError } from '#libs/kernel';
import { type CaseClock, dueAt, nextAt } from '../deadlines/case-clock';
import type { DeadlinePolicy } from '../deadlines/deadline-policy';
import type { RuleVariant } from '../rules/document-rule';

/**
 * Where a case stands. `missing`: its registrant has papers to hand in. `in_review`: they wait for a reviewer. `approved`: all is
 * good. `closed`: nobody wants to know any more, for `closedBecause`.
 */
export const CASE_STATES = ['missing', 'in_review', 'approved', 'closed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** What the registrant of one ordered name has to show. */
export interface VerificationCase extends CaseClock {
  /** `case_…` */
  readonly id: string;
  /** What it was opened for, as whoever opened it calls it: the order item. One case each. */
  readonly subject: string;
  /** A-label. */
  readonly name: string;
  readonly tld: string;
  /** The registrant. */
  readonly contactId: string;
  /** The node that bought the name. */
  readonly ownerId: number;
  readonly sellerId: number;
  readonly sellerParentId: number | null;
  /** Which of the ways it goes. */
  readonly variant: string;
  /** The ways that were open to this registrant when the case was opened; later rules do not touch it. */
  readonly requirements: readonly RuleVariant[];
  /** What follows when papers stay missing; null while the name is not registered before they are approved. */
  readonly policy: DeadlinePolicy | null;
  readonly state: CaseState;
  readonly closedBecause: string | null;
  /** When the next stage of the policy is due; null while the clock stands still. */
  readonly dueAt: Date | null;
  /** When a stage or a reminder is due next: the deadline job finds its cases by it. */
  readonly nextAt: Date | null;
  /** The hours of the reminders that were sent. */
  readonly remindedHours: readonly number[];
  /** When the registry registered the name; null before. */
  readonly registeredAt: Date | null;
  /** Two reviewers have to agree. */
  readonly fourEyes: boolean;
  /** Who reviews it, until when. */
  readonly reviewerId: string | null;
  readonly leaseUntil: Date | null;
  /** When papers were submitted last. */
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly createdAt: Date;
  /** Its place in lists: the deadline comes first, then whatever has none, the oldest first. */
  readonly listedAt: Date;
  /** One more with every change: whoever decides says which one was seen. */
  readonly version: number;
}

/** Foreign, unknown, or of no concern to whoever asks. */
export class CaseNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'case-not-found';

  constructor(id: string) {
    super('There is no such case.', { id });
  }
}

/** What was asked for does not fit where the case stands. */
export class CaseNotOpen extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'case-not-open';

  constructor({ id, state, closedBecause }: Pick<VerificationCase, 'id' | 'state' | 'closedBecause'>) {
    const why = state === 'closed' ? ` (${closedBecause ?? 'no reason'})` : '';
    super(`This case is ${state.replace('_', ' ')}${why}.`, { id, state, closedBecause });
  }
}

const CENTURY_MS = 36_525 * 86_400_000;

/** The same case with what follows from its clock, and its next version. */
export function changed(before: VerificationCase, changes: Partial<VerificationCase>): VerificationCase {
  const { policy, ...after } = { ...before, ...changes };
  const due = policy && dueAt(after, policy);
  return {
    ...after,
    policy,
    dueAt: due,
    nextAt: policy && nextAt(after, policy, after.remindedHours),
    listedAt: due ?? new Date(after.createdAt.getTime() + CENTURY_MS),
    version: before.version + 1,
  };
}
