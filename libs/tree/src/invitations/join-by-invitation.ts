import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { People } from '../people/people';
import { linkNotValid } from '../people/secret-link';
import { AlreadyMember } from './invitation';
import { Invitations } from './invitations';

/** Somebody who logs in here already takes up an invitation to one more node. */
@Injectable()
export class JoinByInvitation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly invitations: Invitations,
    private readonly people: People,
    private readonly audit: AuditLog,
  ) {}

  /** @returns the node they act for too from now on. @throws LinkNotValid when it is not theirs either; AlreadyMember */
  run({ personId }: Actor, token: string, realm: number): Promise<number> {
    return this.work.run(async (tx) => {
      const invitation = await this.invitations.lockByToken(tx, token, realm);
      const { nodeId, role, email } = invitation;
      const person = await this.people.find(tx, personId);
      if (person?.email !== email || person.realm !== realm) throw linkNotValid();
      const memberships = await this.people.memberships(tx, personId);
      if (memberships.some((each) => each.nodeId === nodeId)) throw new AlreadyMember('You have a role there already.');
      await this.people.addMembership(tx, { personId, nodeId, role });
      await this.invitations.save(tx, { ...invitation, acceptedAt: tx.now });
      const by = { personId, nodeId, role };
      await this.audit.add(tx, [{ nodeId, action: 'invitation.accepted', by, object: invitation.id, after: { person: personId, role } }]);
      return nodeId;
    });
  }
}
