import { DomainError, MINUTE, SECOND, after } from '#libs/kernel';

/** Codes of six digits that change every thirty seconds, from an app on the person's phone (TOTP, RFC 6238). */
export interface SecondFactor {
  readonly personId: string;
  /** Encrypted, see SecretBox. */
  readonly sealedSecret: string;
  /** The thirty seconds whose code was taken last: no code counts twice. */
  readonly lastStep: number;
  /** Wrong codes since the last right one. */
  readonly failures: number;
  readonly failedAt: Date | null;
  readonly createdAt: Date;
  /** Null until the first code has shown that the app has the secret: until then it asks nobody for anything. */
  readonly confirmedAt: Date | null;
}

/** The password was right; `challenge` and a code finish the login. */
export class SecondFactorNeeded extends DomainError {
  readonly fault = 'unauthenticated';
  readonly code = 'second-factor-needed';
}

export class SecondFactorExists extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'second-factor-exists';
}

export class SecondFactorMissing extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'second-factor-missing';
}

/** The secret was kept under another key than the installation has now: codes of apps cannot be checked, recovery codes can. */
export class SecondFactorUnreadable extends DomainError {
  readonly fault = 'unavailable';
  readonly code = 'second-factor-unreadable';
}

/** Answered with 429; `retryAfterSeconds` says when the next try counts. */
export class TooManyTries extends DomainError {
  readonly fault = 'forbidden';
  readonly code = 'too-many-tries';
}

const FREE_FAILURES = 5;
const WAIT_MAX_MS = 15 * MINUTE;

/** One more wrong code, and the next has to wait. */
export const isLastFree = ({ failures }: Pick<SecondFactor, 'failures'>): boolean => failures + 1 === FREE_FAILURES;

/** When the next code is looked at: at once for five wrong ones, then after 1, 2, 4 ... seconds, at most a quarter of an hour. */
export function nextTry({ failures, failedAt }: Pick<SecondFactor, 'failures' | 'failedAt'>): Date | null {
  if (!failedAt || failures < FREE_FAILURES) return null;
  return after(failedAt, Math.min(SECOND * 2 ** (failures - FREE_FAILURES), WAIT_MAX_MS));
}

/** @throws TooManyTries */
export function refuseHaste(factor: SecondFactor, now: Date): void {
  const next = nextTry(factor);
  if (!next || next <= now) return;
  const retryAfterSeconds = Math.ceil((next.getTime() - now.getTime()) / SECOND);
  throw new TooManyTries('Too many wrong codes. Wait a little before the next.', { retryAfterSeconds });
}
