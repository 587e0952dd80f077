import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { LoginSessions } from '../login/login-sessions';
import { People } from './people';
import { memberOf, refuseBeyond, refuseLastOwner } from './team';

/** Somebody leaves the actor's team, who may be the actor: their sessions at this node end. */
@Injectable()
export class RemoveMember {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
    private readonly sessions: LoginSessions,
    private readonly audit: AuditLog,
  ) {}

  /** @throws MemberNotFound, LastOwner, RoleNotAllowed */
  run(actor: Actor, personId: string): Promise<void> {
    return this.work.run(async (tx) => {
      const team = await this.people.lockTeam(tx, actor.nodeId);
      const member = memberOf(team, personId);
      refuseBeyond(actor.role, [member.role]);
      refuseLastOwner(team, member);
      await this.people.removeMembership(tx, member);
      await this.sessions.endAt(tx, personId, actor.nodeId, 'removed');
      const before = { role: member.role };
      await this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'member.removed', by: actor, object: personId, before }]);
    });
  }
}
