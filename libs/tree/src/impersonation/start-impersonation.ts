import { type Actor, Clock, after, newId } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { AccessTokens } from '../login/access-tokens';
import type { LoginSession } from '../login/login-session';
import { LoginSessions } from '../login/login-sessions';
import { RefreshTokens } from '../login/refresh-tokens';
import { refuseSuspended } from '../login/standing';
import { Standings } from '../login/standings';
import { type Node, NodeNotFound } from '../nodes/node';
import { nodeRef } from '../nodes/node-ref';
import { Nodes } from '../nodes/nodes';
import { Letterheads } from '../people/letterheads';
import { People } from '../people/people';
import { PersonLetters } from '../people/person-letters';
import { PORTAL_REALM, type Person, type Profile, profile } from '../people/person';
import { IMPERSONATION_MS, IMPERSONATION_SECONDS, NobodyToImpersonate, mayImpersonate } from './impersonation';
import { Impersonations } from './impersonations';

export interface ImpersonationWish {
  /** As whose owner. */
  readonly nodeId: number;
  /** Told to them, in the letter and in their audit log. */
  readonly reason: string;
}

/** A token that opens what its person may open, but for money, secrets and papers. */
export interface Impersonating {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly person: Profile;
  readonly nodeId: number;
  /** Where the token counts: `https://host`. */
  readonly url: string;
}

/** Logs somebody in as the owner of a node below theirs, to help. The owner is told by mail and in the audit log. */
@Injectable()
export class StartImpersonation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly nodes: Nodes,
    private readonly people: People,
    private readonly standings: Standings,
    private readonly sessions: LoginSessions,
    private readonly impersonations: Impersonations,
    private readonly refreshTokens: RefreshTokens,
    private readonly accessTokens: AccessTokens,
    private readonly letterheads: Letterheads,
    private readonly letters: PersonLetters,
    private readonly audit: AuditLog,
  ) {}

  /** `bySession`: the session they ask on. @throws NodeNotFound, NobodyToImpersonate, AccountSuspended */
  async run(actor: Actor, bySession: string, { nodeId, reason }: ImpersonationWish): Promise<Impersonating> {
    const { session, person, url } = await this.work.run(async (tx) => {
      const node = await this.nodes.get(tx, nodeId);
      if (!mayImpersonate(actor.nodeId, node)) throw new NodeNotFound();
      const owner = await this.ownerOf(tx, node);
      const begun = this.newSession(tx, owner, node);
      await this.sessions.add(tx, begun);
      await this.impersonations.add(tx, { sessionId: begun.id, byPerson: actor.personId, byNode: actor.nodeId, bySession, reason });
      await this.tell(tx, actor, node, owner, reason);
      return { session: begun, person: owner, url: (await this.letterheads.of(tx, node)).url };
    });
    const accessToken = await this.accessTokens.signFor(session, this.clock.now(), actor, IMPERSONATION_SECONDS);
    return { accessToken, expiresInSeconds: IMPERSONATION_SECONDS, person: profile(person), nodeId, url };
  }

  private async ownerOf(tx: Tx, node: Node): Promise<Person> {
    const personId = await this.impersonations.ownerOf(tx, node.id);
    const person = personId === null ? null : await this.people.find(tx, personId);
    if (!person) throw new NobodyToImpersonate('This account has no owner who could be helped.', { id: node.id });
    const standing = (await this.standings.ofPerson(tx, person.id)).find(({ nodeId }) => nodeId === node.id);
    if (standing) refuseSuspended(standing);
    return person;
  }

  /** Its refresh token is made and thrown away: nobody can go on with this session. */
  private newSession({ now }: Tx, { id: personId, realm }: Person, { id: nodeId }: Node): LoginSession {
    const { familyHash, hash } = this.refreshTokens.first();
    return {
      id: newId('ses', now),
      personId,
      realm,
      audience: realm === PORTAL_REALM ? 'portal' : `customer:${realm}`,
      nodeId,
      familyHash,
      tokenHash: hash,
      previousHash: null,
      createdAt: now,
      lastUsedAt: now,
      expiresAt: after(now, IMPERSONATION_MS),
      revokedAt: null,
      revokedFor: null,
      userAgent: null,
      ip: null,
      steppedUpAt: null,
    };
  }

  /** The person by mail, and both sides in their logs. */
  private async tell(tx: Tx, actor: Actor, node: Node, owner: Person, reason: string): Promise<void> {
    const by = await this.people.find(tx, actor.personId);
    const until = after(tx.now, IMPERSONATION_MS).toISOString();
    await this.letters.post(tx, owner, node.id, 'impersonated', { by: by?.name ?? '-', reason, until, node: node.name });
    const done = { action: 'node.impersonated', by: actor, object: nodeRef(node.id), after: { person: owner.id, reason, until } };
    await this.audit.add(
      tx,
      [actor.nodeId, node.id].map((nodeId) => ({ nodeId, ...done })),
    );
  }
}
