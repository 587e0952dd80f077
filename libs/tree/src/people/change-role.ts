import type { Actor, Role } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { People } from './people';
import { memberOf, refuseBeyond, refuseLastOwner, refuseMisplaced } from './team';

/** Somebody of the actor's team becomes something else, from their next request on. */
@Injectable()
export class ChangeRole {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
    private readonly audit: AuditLog,
  ) {}

  /** @throws MemberNotFound, LastOwner, RoleNotAllowed, RoleNotHere */
  run(actor: Actor, personId: string, role: Role): Promise<void> {
    return this.work.run(async (tx) => {
      refuseMisplaced(role, { id: actor.nodeId });
      const team = await this.people.lockTeam(tx, actor.nodeId);
      const member = memberOf(team, personId);
      refuseBeyond(actor.role, [member.role, role]);
      if (member.role === role) return;
      refuseLastOwner(team, member);
      await this.people.setRole(tx, { ...member, role });
      const [before, after] = [{ role: member.role }, { role }];
      await this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'member.role-changed', by: actor, object: personId, before, after }]);
    });
  }
}
