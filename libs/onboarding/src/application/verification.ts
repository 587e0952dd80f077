import { DAY, DomainError, MINUTE, after } from '#libs/kernel';
import { type Application, expectState, moved } from './application';

/** How long a link by mail and a code by telephone count. */
const LINK_MS = DAY;
const CODE_MS = 10 * MINUTE;
const TRIES_MAX = 5;
/** Mails and messages cost money and patience: so many for one application, and codes not faster than this. */
const LINKS_MAX = 5;
const CODES_MAX = 5;
const BETWEEN_CODES_MS = MINUTE;

export class CodeWrong extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'phone-code-wrong';

  constructor() {
    const message = 'The code is not right, too old, or was tried too often. Ask for a new one.';
    super(message, { errors: [{ pointer: '/code', code: 'phone-code-wrong', message }] });
  }
}

export class TooManySent extends DomainError {
  readonly fault = 'unavailable';
  readonly code = 'too-many-requests';

  constructor() {
    super('Too many were sent. Wait a moment, or begin anew.');
  }
}

/** A new link takes the place of the one before. @throws StepNotDue, TooManySent */
export function withLink(application: Application, linkHash: string, at: Date): Application {
  expectState(application, 'submitted');
  if (application.linksSent >= LINKS_MAX) throw new TooManySent();
  return { ...application, linkHash, linkUntil: after(at, LINK_MS), linksSent: application.linksSent + 1 };
}

/** The link was opened, so the address is the applicant's. Null when the link is too old or was used. */
export function emailVerified(application: Application, at: Date): Application | null {
  const { state, linkUntil, email } = application;
  if (state !== 'submitted' || !linkUntil || at >= linkUntil) return null;
  return { ...moved(application, 'email_verified', at), linkHash: null, linkUntil: null, verifiedEmail: email };
}

/** A new code takes the place of the one before. @throws StepNotDue, TooManySent */
export function withCode(application: Application, codeHash: string, at: Date): Application {
  expectState(application, 'email_verified');
  const { codesSent, codeSentAt } = application;
  if (codesSent >= CODES_MAX || (codeSentAt && at < after(codeSentAt, BETWEEN_CODES_MS))) throw new TooManySent();
  return { ...application, codeHash, codeUntil: after(at, CODE_MS), codeTries: 0, codesSent: codesSent + 1, codeSentAt: at };
}

/** Every try counts, whatever comes of it: `isRight` says whether the number is now the applicant's. @throws StepNotDue */
export function tried(application: Application, codeHash: string, at: Date): { application: Application; isRight: boolean } {
  expectState(application, 'email_verified');
  const { codeUntil, codeTries, phone } = application;
  const counts = codeUntil !== null && at < codeUntil && codeTries < TRIES_MAX;
  if (!counts || application.codeHash !== codeHash) return { application: { ...application, codeTries: codeTries + 1 }, isRight: false };
  return {
    application: { ...moved(application, 'phone_verified', at), codeHash: null, codeUntil: null, verifiedPhone: phone },
    isRight: true,
  };
}
