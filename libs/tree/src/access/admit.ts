import { DomainError, may } from '#libs/kernel';
import { ACCESS_TYPE, type AccessClaims } from '../login/access-tokens';
import { NotLoggedIn, SessionEnded, isOver } from '../login/login-session';
import { mayEnter, refuseSuspended } from '../login/standing';
import type { SessionStanding } from '../login/standings';
import type { Realm } from './realms';
import type { Visitor } from './visitor';

export class TokenExpired extends DomainError {
  readonly fault = 'unauthenticated';
  readonly code = 'token-expired';
}

/**
 * What a token whose signature, issuer and algorithm were right says, if it is an access token of this realm and has
 * not run out. @throws NotLoggedIn, TokenExpired
 */
export function readClaims(payload: unknown, realm: Realm, now: Date): AccessClaims {
  const claims = (typeof payload === 'object' && payload !== null ? payload : {}) as Partial<AccessClaims>;
  const { typ, aud, sub, sid, node, exp } = claims;
  const isWhole = typeof sub === 'string' && typeof sid === 'string' && typeof node === 'number' && typeof exp === 'number';
  if (!isWhole || typ !== ACCESS_TYPE || aud !== realm.audience) throw notLoggedIn();
  if (now.getTime() >= exp * 1_000) throw new TokenExpired('The access token has run out. Refresh it.');
  return claims as AccessClaims;
}

/**
 * The token is right; is the person still somebody here? Asked on every request, so that a revoked session, a role taken
 * away or a suspension counts at once. @throws SessionEnded, NotLoggedIn, AccountSuspended
 */
export function admit(claims: AccessClaims, standing: SessionStanding | null, { realm }: Realm, now: Date): Visitor {
  if (!standing || isOver(standing, now)) throw new SessionEnded('This session has ended. Log in again.');
  const isTheirs = standing.personId === claims.sub && standing.nodeId === claims.node && standing.audience === claims.aud;
  const isWhoActs = (claims.act?.sub ?? null) === (standing.impersonator?.personId ?? null);
  if (!isTheirs || !isWhoActs || !mayEnter(standing, realm)) throw notLoggedIn();
  refuseSuspended(standing);
  const { personId, nodeId, role, steppedUpAt, impersonator } = standing;
  // Whoever helps in somebody's name has proved at their own node who they are.
  const lacksSecondFactor = standing.lacksSecondFactor && impersonator === null;
  return { actor: { personId, nodeId, role }, sessionId: claims.sid, steppedUpAt, impersonator, lacksSecondFactor };
}

/** Who logs in as somebody else does so as long as they could begin it now. @throws SessionEnded */
export function refuseEndedImpersonator(theirs: SessionStanding | null, now: Date): void {
  const mayGoOn = theirs && !isOver(theirs, now) && theirs.suspendedBy === null && may(theirs.role, 'nodes:impersonate');
  if (!mayGoOn) throw new SessionEnded('The session this one was begun from has ended.');
}

export const notLoggedIn = () => new NotLoggedIn('Log in first.');
