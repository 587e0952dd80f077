import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { Nodes } from '../nodes/nodes';
import type { OwnerWish } from '../people/new-owner';
import { People } from '../people/people';
import { type Invitation, OwnerExists } from './invitation';
import { Invitations } from './invitations';

/** The first owner of a direct child is asked again: the mail was lost, too old, or went to the wrong address. */
@Injectable()
export class InviteOwner {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nodes: Nodes,
    private readonly people: People,
    private readonly invitations: Invitations,
  ) {}

  /** @throws NodeNotFound unless it is a direct child; OwnerExists as soon as somebody owns it: a parent cannot add people to a node in use. */
  run(by: Actor, childId: number, { name, email, locale }: OwnerWish): Promise<Invitation> {
    return this.work.run(async (tx) => {
      await this.nodes.lockEdge(tx, by.nodeId, childId);
      if ((await this.people.lockTeam(tx, childId)).length > 0) throw new OwnerExists('Somebody owns this account already.');
      await this.invitations.revokeAll(tx, childId);
      return this.invitations.invite(tx, { nodeId: childId, name, email, locale, role: 'owner', by });
    });
  }
}
