import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from './audit/audit-log';
import { nodeCreated } from './node-created';
import type { NewNode, NodeWish } from './new-node';
import { Nodes } from './nodes/nodes';
import { NewOwner } from './people/new-owner';
import { PORTAL_REALM } from './people/person';

/** A new reseller below the actor's node; its owner logs in to the portal. */
@Injectable()
export class CreateReseller {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nodes: Nodes,
    private readonly newOwner: NewOwner,
    private readonly audit: AuditLog,
  ) {}

  /** @throws CustomersHaveNoChildren, TooDeep, EmailTaken, PasswordRefused */
  async run(actor: Actor, { name, owner }: NodeWish): Promise<NewNode> {
    const hashed = await this.newOwner.hashed(owner);
    return this.work.run(async (tx) => {
      const parent = await this.nodes.get(tx, actor.nodeId);
      const node = await this.nodes.addChild(tx, parent, 'reseller', name);
      const made = { node, owner: await this.newOwner.add(tx, node.id, PORTAL_REALM, hashed) };
      await this.audit.add(tx, nodeCreated(actor, made));
      return made;
    });
  }
}
