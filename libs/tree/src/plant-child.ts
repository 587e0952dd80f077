import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from './audit/audit-log';
import type { NewNode, NodeWish } from './new-node';
import { nodeCreated } from './node-created';
import type { ChildKind } from './nodes/node';
import { Nodes } from './nodes/nodes';
import { NewOwner } from './people/new-owner';
import { PORTAL_REALM } from './people/person';

/** A node whose owner has a password that others know: for demos and tests. People are invited, see CreateChild. */
@Injectable()
export class PlantChild {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nodes: Nodes,
    private readonly newOwner: NewOwner,
    private readonly audit: AuditLog,
  ) {}

  /** @throws CustomersHaveNoChildren, TooDeep, EmailTaken, PasswordRefused */
  async run(actor: Actor, kind: ChildKind, { name, owner }: NodeWish): Promise<NewNode> {
    const hashed = await this.newOwner.hashed(owner);
    return this.work.run(async (tx) => {
      const parent = await this.nodes.get(tx, actor.nodeId);
      const node = await this.nodes.addChild(tx, parent, kind, name);
      const realm = kind === 'customer' ? parent.id : PORTAL_REALM;
      const made = { node, owner: await this.newOwner.add(tx, node.id, realm, hashed) };
      await this.audit.add(tx, nodeCreated(actor, made));
      return made;
    });
  }
}
