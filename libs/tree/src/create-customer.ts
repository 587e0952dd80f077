import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from './audit/audit-log';
import { nodeCreated } from './node-created';
import type { NewNode, NodeWish } from './new-node';
import { Nodes } from './nodes/nodes';
import { NewOwner } from './people/new-owner';

/** A new customer of the actor's node; its owner logs in under the seller's own host names. */
@Injectable()
export class CreateCustomer {
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
      const node = await this.nodes.addChild(tx, parent, 'customer', name);
      const made = { node, owner: await this.newOwner.add(tx, node.id, parent.id, hashed) };
      await this.audit.add(tx, nodeCreated(actor, made));
      return made;
    });
  }
}
