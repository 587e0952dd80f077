import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { refuseBeyond } from '../people/team';
import { Invitations } from './invitations';

/** An invitation to the actor's node is taken back: its link counts no more. */
@Injectable()
export class RevokeInvitation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly invitations: Invitations,
    private readonly audit: AuditLog,
  ) {}

  /** @throws InvitationNotFound when it is not open or not to this node; RoleNotAllowed */
  run(by: Actor, id: string): Promise<void> {
    return this.work.run(async (tx) => {
      const invitation = await this.invitations.lock(tx, id, by.nodeId);
      refuseBeyond(by.role, [invitation.role]);
      await this.invitations.save(tx, { ...invitation, revokedAt: tx.now });
      await this.audit.add(tx, [{ nodeId: by.nodeId, action: 'invitation.revoked', by, object: id }]);
    });
  }
}
