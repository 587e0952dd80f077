import { Clock, newId } from '#libs/kernel';
import { Reads, type Tx, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { Passwords } from '../people/passwords';
import { People } from '../people/people';
import { type Locale, type Person, profile } from '../people/person';
import { ACCESS_SECONDS, AccessTokens } from './access-tokens';
import type { Identity, LoggedIn } from './logged-in';
import { LoginRefused, type LoginSession, endOf } from './login-session';
import { LoginSessions } from './login-sessions';
import { type RefreshToken, RefreshTokens } from './refresh-tokens';
import { mayEnter, refuseSuspended } from './standing';
import { Standings } from './standings';

export interface LoginWish {
  readonly email: string;
  readonly password: string;
  /** 0 for the portal, else the node whose customers log in here. */
  readonly realm: number;
  readonly audience: string;
  /** Becomes the person's language when given. */
  readonly locale?: Locale;
  readonly userAgent?: string;
  readonly ip?: string;
}

const USER_AGENT_MAX = 255;
const IP_MAX = 45;

/** An e-mail address and a password become a session. */
@Injectable()
export class Login {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly passwords: Passwords,
    private readonly standings: Standings,
    private readonly sessions: LoginSessions,
    private readonly refreshTokens: RefreshTokens,
    private readonly accessTokens: AccessTokens,
  ) {}

  /** @throws LoginRefused, AccountSuspended, TooManyWaiting */
  async run(wish: LoginWish): Promise<LoggedIn> {
    const known = await this.people.findByEmail(this.reads, wish.realm, wish.email);
    const right = await this.passwords.matches(wish.password, known?.passwordHash ?? null);
    if (!known || !right) throw refused();
    const token = this.refreshTokens.first();
    const { session, ...identity } = await this.work.run((tx) => this.begin(tx, known, token, wish));
    const accessToken = await this.accessTokens.sign(session, this.clock.now());
    return { accessToken, expiresInSeconds: ACCESS_SECONDS, refreshToken: token.text, ...identity };
  }

  private async begin(tx: Tx, known: Person, token: RefreshToken, wish: LoginWish): Promise<Identity & { session: LoginSession }> {
    const memberships = (await this.standings.ofPerson(tx, known.id)).filter((standing) => mayEnter(standing, wish.realm));
    const chosen = memberships.find(({ suspended }) => !suspended) ?? memberships[0];
    if (!chosen) throw refused();
    refuseSuspended(chosen);
    const session: LoginSession = {
      id: newId('ses', tx.now),
      personId: known.id,
      realm: wish.realm,
      audience: wish.audience,
      nodeId: chosen.nodeId,
      familyHash: token.familyHash,
      tokenHash: token.hash,
      previousHash: null,
      createdAt: tx.now,
      lastUsedAt: tx.now,
      expiresAt: endOf(tx.now),
      revokedAt: null,
      revokedFor: null,
      userAgent: wish.userAgent?.slice(0, USER_AGENT_MAX) ?? null,
      ip: wish.ip?.slice(0, IP_MAX) ?? null,
    };
    await this.sessions.add(tx, session);
    const locale = wish.locale ?? known.locale;
    if (locale !== known.locale) await this.people.setLocale(tx, known.id, locale);
    return { session, person: { ...profile(known), locale }, nodeId: chosen.nodeId, memberships };
  }
}

const refused = () => new LoginRefused('The e-mail address or the password is not right.');
