import { DAY, DomainError, SECOND, after } from '#libs/kernel';

/**
 * One log-in on one device: a family of refresh tokens of which only the newest counts. Tokens are known by their
 * SHA-256 only, so whoever reads this table cannot log in with it.
 */
export interface LoginSession {
  /** `ses_...`; the access token carries it as `sid`. */
  readonly id: string;
  readonly personId: string;
  readonly realm: number;
  /** Where its tokens count: `portal` or `customer:<nodeId>`. */
  readonly audience: string;
  /** The node the person acts for. */
  readonly nodeId: number;
  readonly familyHash: string;
  readonly tokenHash: string;
  /** The token before the newest one, for callers who never got their answer. */
  readonly previousHash: string | null;
  readonly createdAt: Date;
  /** When it began or was last refreshed. */
  readonly lastUsedAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly revokedFor: 'logged-out' | 'token-reused' | 'password-changed' | 'revoked' | 'switched' | 'removed' | null;
  readonly userAgent: string | null;
  readonly ip: string | null;
  /** When its person last proved who they are on it, by password or second factor; null: not since it began. */
  readonly steppedUpAt: Date | null;
}

/** A wrong e-mail address and a wrong password look the same from outside. */
export class LoginRefused extends DomainError {
  readonly fault = 'unauthenticated';
  readonly code = 'login-refused';
}

export class NotLoggedIn extends DomainError {
  readonly fault = 'unauthenticated';
  readonly code = 'not-logged-in';
}

export class SessionEnded extends DomainError {
  readonly fault = 'unauthenticated';
  readonly code = 'session-ended';
}

/** However often it is used, a session ends after this long. */
const LIFE_MS = 30 * DAY;
/** And sooner when nobody used it for this long. */
const IDLE_MS = 14 * DAY;
/** So long a browser needs to keep what a session is refreshed with. */
export const SESSION_SECONDS = LIFE_MS / SECOND;
/** How long the token before is still good: an answer may be lost, and two tabs may ask at once. */
const REPEAT_MS = 10 * SECOND;

/** When a session that begins now ends at the latest. */
export const endOf = (now: Date): Date => after(now, LIFE_MS);

export const isOver = (
  { revokedAt, expiresAt, lastUsedAt }: Pick<LoginSession, 'revokedAt' | 'expiresAt' | 'lastUsedAt'>,
  now: Date,
): boolean => revokedAt !== null || now >= expiresAt || now >= after(lastUsedAt, IDLE_MS);

/** A person who has logged in before, and never with this program. */
export const isNewDevice = (known: readonly (string | null)[], userAgent: string | null): boolean =>
  known.length > 0 && !known.includes(userAgent);

/** What a session must not be used before to be alive now. */
export const idleSince = (now: Date): Date => after(now, -IDLE_MS);

/**
 * What a refresh token of this session's family is: the `newest`; the one before, shown again within ten seconds
 * (`repeated`); or an old one, which only a copy can be (`stolen`).
 */
export function judgeToken(session: LoginSession, tokenHash: string, now: Date): 'newest' | 'repeated' | 'stolen' {
  if (tokenHash === session.tokenHash) return 'newest';
  return tokenHash === session.previousHash && now <= after(session.lastUsedAt, REPEAT_MS) ? 'repeated' : 'stolen';
}

/** The session after its newest token was turned in for the next one. */
export const rotated = (session: LoginSession, nextHash: string, now: Date): LoginSession => ({
  ...session,
  tokenHash: nextHash,
  previousHash: session.tokenHash,
  lastUsedAt: now,
});

export const revoked = (session: LoginSession, reason: NonNullable<LoginSession['revokedFor']>, now: Date): LoginSession => ({
  ...session,
  revokedAt: session.revokedAt ?? now,
  revokedFor: session.revokedFor ?? reason,
});
