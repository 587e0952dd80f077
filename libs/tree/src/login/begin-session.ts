import { Clock, newId } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { AuditEntry } from '../audit/audit-entry';
import { AuditLog } from '../audit/audit-log';
import { NodeNotFound } from '../nodes/node';
import { PersonLetters } from '../people/person-letters';
import { People } from '../people/people';
import { type Locale, type Person, profile } from '../people/person';
import { ACCESS_SECONDS, AccessTokens } from './access-tokens';
import type { Identity, LoggedIn } from './logged-in';
import { LoginRefused, type LoginSession, endOf, isNewDevice } from './login-session';
import { LoginSessions } from './login-sessions';
import { type RefreshToken, RefreshTokens } from './refresh-tokens';
import { type Standing, mayEnter, refuseSuspended } from './standing';
import { Standings } from './standings';

/** Where somebody logs in, and with what. */
export interface LoginPlace {
  /** 0 for the portal, else the node whose customers log in here. */
  readonly realm: number;
  readonly audience: string;
  /** Becomes the person's language when given. */
  readonly locale?: Locale;
  readonly userAgent?: string;
  readonly ip?: string;
}

/** A session that has been written down, before its tokens are made. */
export interface Begun {
  readonly session: LoginSession;
  readonly token: RefreshToken;
  readonly identity: Identity;
}

const USER_AGENT_MAX = 255;
const IP_MAX = 45;

/** A person who has proved who they are gets a session. */
@Injectable()
export class BeginSession {
  constructor(
    private readonly clock: Clock,
    private readonly people: People,
    private readonly standings: Standings,
    private readonly sessions: LoginSessions,
    private readonly refreshTokens: RefreshTokens,
    private readonly accessTokens: AccessTokens,
    private readonly letters: PersonLetters,
    private readonly audit: AuditLog,
  ) {}

  /** At the first node where they may act. A device they never used before is told to them by mail. @throws LoginRefused, AccountSuspended */
  async begin(tx: Tx, known: Person, place: LoginPlace): Promise<Begun> {
    const memberships = await this.entered(tx, known.id, place.realm);
    const chosen = memberships.find(({ suspendedBy }) => suspendedBy === null) ?? memberships[0];
    if (!chosen) throw new LoginRefused('The e-mail address or the password is not right.');
    const devices = await this.sessions.userAgents(tx, known.id);
    const begun = await this.write(tx, known, place, { chosen, memberships, steppedUpAt: tx.now });
    const { userAgent } = begun.session;
    if (isNewDevice(devices, userAgent)) await this.letters.post(tx, known, chosen.nodeId, 'new-login', { device: userAgent ?? '-' });
    await this.audit.add(tx, [loggedIn(chosen, begun.session)]);
    return begun;
  }

  /** In place of another session, at another of their nodes, with the proof given on it. @throws NodeNotFound, AccountSuspended */
  async beginAfter(tx: Tx, known: Person, left: LoginSession, nodeId: number, place: LoginPlace): Promise<Begun> {
    const memberships = await this.entered(tx, known.id, place.realm);
    const chosen = memberships.find((standing) => standing.nodeId === nodeId);
    if (!chosen) throw new NodeNotFound();
    const begun = await this.write(tx, known, place, { chosen, memberships, steppedUpAt: left.steppedUpAt });
    await this.audit.add(tx, [...switchedAway(memberships, left), loggedIn(chosen, begun.session)]);
    return begun;
  }

  /** The tokens of a session that has been written down for good. */
  async handOut({ session, token, identity }: Begun): Promise<LoggedIn> {
    const accessToken = await this.accessTokens.sign(session, this.clock.now());
    return { accessToken, expiresInSeconds: ACCESS_SECONDS, refreshToken: token.text, ...identity };
  }

  private async entered(tx: Tx, personId: string, realm: number): Promise<Standing[]> {
    return (await this.standings.ofPerson(tx, personId)).filter((standing) => mayEnter(standing, realm));
  }

  private async write(
    tx: Tx,
    known: Person,
    { realm, audience, locale = known.locale, userAgent, ip }: LoginPlace,
    { chosen, memberships, steppedUpAt }: { chosen: Standing; memberships: readonly Standing[]; steppedUpAt: Date | null },
  ): Promise<Begun> {
    refuseSuspended(chosen);
    const token = this.refreshTokens.first();
    const session: LoginSession = {
      id: newId('ses', tx.now),
      personId: known.id,
      realm,
      audience,
      nodeId: chosen.nodeId,
      familyHash: token.familyHash,
      tokenHash: token.hash,
      previousHash: null,
      createdAt: tx.now,
      lastUsedAt: tx.now,
      expiresAt: endOf(tx.now),
      revokedAt: null,
      revokedFor: null,
      userAgent: userAgent?.slice(0, USER_AGENT_MAX) ?? null,
      ip: ip?.slice(0, IP_MAX) ?? null,
      steppedUpAt,
    };
    await this.sessions.add(tx, session);
    if (locale !== known.locale) await this.people.setLocale(tx, known.id, locale);
    return { session, token, identity: { person: { ...profile(known), locale }, nodeId: chosen.nodeId, memberships } };
  }
}

const loggedIn = ({ nodeId, role }: Standing, { id, personId }: LoginSession): AuditEntry => ({
  nodeId,
  action: 'person.logged-in',
  by: { personId, nodeId, role },
  object: id,
});

/** The node that somebody leaves is not told where they went. */
const switchedAway = (memberships: readonly Standing[], { id, personId, nodeId }: LoginSession): AuditEntry[] =>
  memberships
    .filter((standing) => standing.nodeId === nodeId)
    .map(({ role }) => ({ nodeId, action: 'person.switched-node', by: { personId, nodeId, role }, object: id }));
