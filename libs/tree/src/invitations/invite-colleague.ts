import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { People } from '../people/people';
import { refuseBeyond } from '../people/team';
import { AlreadyMember, type Invitation } from './invitation';
import { type InvitationWish, Invitations } from './invitations';

/** The actor asks somebody to work for the same node. */
@Injectable()
export class InviteColleague {
  constructor(
    private readonly work: UnitOfWork,
    private readonly invitations: Invitations,
    private readonly people: People,
  ) {}

  /** @throws RoleNotAllowed, RoleNotHere, AlreadyMember */
  run(by: Actor, wish: Omit<InvitationWish, 'nodeId' | 'by'>): Promise<Invitation> {
    refuseBeyond(by.role, [wish.role]);
    return this.work.run(async (tx) => {
      const invitation = await this.invitations.invite(tx, { ...wish, nodeId: by.nodeId, by });
      const known = await this.people.findByEmail(tx, invitation.realm, invitation.email);
      const isMember = known && (await this.people.memberships(tx, known.id)).some(({ nodeId }) => nodeId === by.nodeId);
      if (isMember) throw new AlreadyMember('They are in this team already.');
      return invitation;
    });
  }
}
