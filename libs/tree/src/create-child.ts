import type { Actor } from '#libs/kernel';
import { Settings, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from './audit/audit-log';
import type { Invitation } from './invitations/invitation';
import { Invitations } from './invitations/invitations';
import { nodeCreated } from './node-created';
import type { ChildKind, Node } from './nodes/node';
import { Nodes } from './nodes/nodes';
import type { OwnerWish } from './people/new-owner';

/** What somebody says who wants a new node below theirs. */
export interface ChildWish {
  readonly kind: ChildKind;
  readonly name: string;
  /** Who is asked to own it. */
  readonly owner: OwnerWish;
}

/** A node just made; whoever takes up the invitation owns it. */
export interface NewChild {
  readonly node: Node;
  readonly invitation: Invitation;
}

/**
 * A new reseller or customer below the actor's node. Its owner is asked by mail and chooses the password: a reseller's
 * logs in to the portal, a customer's under the seller's own host names.
 */
@Injectable()
export class CreateChild {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nodes: Nodes,
    private readonly invitations: Invitations,
    private readonly audit: AuditLog,
    private readonly settings: Settings,
  ) {}

  /** @throws CustomersHaveNoChildren, TooDeep, DepthLimitReached */
  run(actor: Actor, { kind, name, owner }: ChildWish): Promise<NewChild> {
    return this.work.run(async (tx) => {
      const node = await this.nodes.addChild(tx, { id: actor.nodeId }, kind, name, { levelsMax: this.settings.treeDepthMax });
      await this.audit.add(tx, nodeCreated(actor, { node, owner }));
      return { node, invitation: await this.invitations.invite(tx, { ...owner, nodeId: node.id, role: 'owner', by: actor }) };
    });
  }
}
