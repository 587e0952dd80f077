import { DomainError } from '#libs/kernel';
import type { PaperKind } from '../../rules/paper-kind';

/** Words in both languages. */
export interface Wording {
  readonly id: string;
  readonly en: string;
}

/** A reason for turning papers down, in words that were thought about once. */
export interface ReviewReason {
  /** Kebab-case, chosen by the operator; programs may switch on it. */
  readonly code: string;
  /** The registrant reads it: what is wrong, and what to do. */
  readonly words: Wording;
  /** The kinds of papers it fits; none is every kind. */
  readonly kinds: readonly PaperKind[];
  /** False: stays with the decisions it was given for, and is offered no more. */
  readonly isOffered: boolean;
  readonly changedAt: Date;
}

/** How many there may be: more, and nobody finds the right one. */
export const REASONS_MAX = 100;
/** Letters of one wording. */
export const WORDS_MAX = 300;
export const REASON_CODE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
export const REASON_CODE_MAX = 40;

export class ReviewReasonNotFound extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'review-reason-unknown';

  constructor(code: string) {
    const message = 'There is no such reason for this kind of paper.';
    super(message, { reason: code, errors: [{ pointer: '/reason', code: 'review-reason-unknown', message }] });
  }
}

export class ReviewReasonCodeInvalid extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'review-reason-code-invalid';

  constructor() {
    const message = `The code of a reason is at most ${REASON_CODE_MAX} small letters and digits, with hyphens between: not-readable.`;
    super(message, { errors: [{ pointer: 'reason', code: 'review-reason-code-invalid', message }] });
  }
}

export class TooManyReasons extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'review-reasons-too-many';

  constructor() {
    super(`There are at most ${REASONS_MAX} reasons.`, { limit: REASONS_MAX });
  }
}

/** @throws ReviewReasonNotFound when it is not offered, or not for this kind */
export function fits(reason: ReviewReason | null, code: string, kind: PaperKind): ReviewReason {
  if (!reason?.isOffered || (reason.kinds.length > 0 && !reason.kinds.includes(kind))) throw new ReviewReasonNotFound(code);
  return reason;
}
