import type { Actor } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { Nodes } from '../nodes/nodes';
import { People } from '../people/people';
import { PersonLetters } from '../people/person-letters';
import { memberOf, refuseBeyond } from '../people/team';
import { sessionNotFound } from './end-session';
import { revoked } from './login-session';
import { LoginSessions } from './login-sessions';

/**
 * Somebody of the actor's team is logged out of the actor's node, at once; what they do at their other nodes goes on. Owners are the
 * business of owners here as well.
 */
@Injectable()
export class EndMemberSessions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
    private readonly nodes: Nodes,
    private readonly sessions: LoginSessions,
    private readonly letters: PersonLetters,
    private readonly audit: AuditLog,
  ) {}

  /** One session. @throws SessionNotFound unless it is theirs, and at this node; RoleNotAllowed */
  one(actor: Actor, personId: string, sessionId: string): Promise<void> {
    return this.work.run(async (tx) => {
      const team = await this.people.lockTeam(tx, actor.nodeId);
      const session = await this.sessions.lockById(tx, sessionId);
      const member = team.find((each) => each.personId === session?.personId);
      if (!session || member?.personId !== personId || session.nodeId !== actor.nodeId) throw sessionNotFound();
      refuseBeyond(actor.role, [member.role]);
      if (session.revokedAt) return;
      await this.sessions.save(tx, revoked(session, 'revoked', tx.now));
      await this.tell(tx, actor, personId, 'session.ended', sessionId);
    });
  }

  /** All of them; where there are none nothing happens. @throws MemberNotFound, RoleNotAllowed */
  all(actor: Actor, personId: string): Promise<void> {
    return this.work.run(async (tx) => {
      const team = await this.people.lockTeam(tx, actor.nodeId);
      refuseBeyond(actor.role, [memberOf(team, personId).role]);
      const ended = await this.sessions.endAt(tx, personId, actor.nodeId, 'revoked');
      if (ended > 0) await this.tell(tx, actor, personId, 'member.sessions-ended', personId);
    });
  }

  private async tell(tx: Tx, actor: Actor, personId: string, action: string, object: string): Promise<void> {
    const { nodeId } = actor;
    const [person, by, node] = [
      await this.people.find(tx, personId),
      await this.people.find(tx, actor.personId),
      await this.nodes.get(tx, nodeId),
    ];
    if (person) await this.letters.post(tx, person, nodeId, 'sessions-ended', { by: by?.name ?? '-', node: node.name });
    await this.audit.add(tx, [{ nodeId, action, by: actor, object }]);
  }
}
