import { Clock } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { ACCESS_SECONDS, AccessTokens } from './access-tokens';
import type { SessionTokens } from './logged-in';
import { type LoginSession, SessionEnded, isOver, judgeToken, revoked, rotated } from './login-session';
import { LoginSessions } from './login-sessions';
import { type RefreshToken, RefreshTokens } from './refresh-tokens';
import { mayEnter, refuseSuspended } from './standing';
import { Standings } from './standings';

export interface RefreshWish {
  readonly refreshToken: string | undefined;
  /** The audience of the place it is shown at: a token counts only where it was given out. */
  readonly audience: string;
}

/** Turns a refresh token in for the next one and a new access token. An old one ends the whole session. */
@Injectable()
export class RefreshSession {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly sessions: LoginSessions,
    private readonly standings: Standings,
    private readonly refreshTokens: RefreshTokens,
    private readonly accessTokens: AccessTokens,
    private readonly audit: AuditLog,
  ) {}

  /** @throws SessionEnded, AccountSuspended */
  async run({ refreshToken, audience }: RefreshWish): Promise<SessionTokens> {
    const shown = refreshToken === undefined ? null : this.refreshTokens.parse(refreshToken);
    if (!shown) throw ended();
    const next = this.refreshTokens.next(shown);
    const session = await this.work.run((tx) => this.turnIn(tx, shown, next, audience));
    // Refused out here: inside, the error would roll back the revocation that it is the answer to.
    if (!session) throw ended();
    return {
      accessToken: await this.accessTokens.sign(session, this.clock.now()),
      expiresInSeconds: ACCESS_SECONDS,
      refreshToken: next.text,
    };
  }

  private async turnIn(tx: Tx, shown: RefreshToken, next: RefreshToken, audience: string): Promise<LoginSession | null> {
    const session = await this.sessions.lockByFamily(tx, shown.familyHash);
    if (!session || session.audience !== audience || isOver(session, tx.now)) return null;
    const verdict = judgeToken(session, shown.hash, tx.now);
    if (verdict === 'stolen') {
      await this.sessions.save(tx, revoked(session, 'token-reused', tx.now));
      await this.audit.add(tx, [{ nodeId: session.nodeId, action: 'session.token-reused', by: null, object: session.id }]);
      return null;
    }
    const standing = await this.standings.ofSession(tx, session.id);
    if (!standing || !mayEnter(standing, session.realm)) return null;
    // The token stays as good as it was: once the suspension is lifted they go on.
    refuseSuspended(standing);
    if (verdict === 'newest') await this.sessions.save(tx, rotated(session, next.hash, tx.now));
    return session;
  }
}

const ended = () => new SessionEnded('This session has ended. Log in again.');
