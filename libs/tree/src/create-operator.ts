import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from './audit/audit-log';
import { nodeCreated } from './node-created';
import type { NewNode, NodeWish } from './new-node';
import { Nodes } from './nodes/nodes';
import { NewOwner } from './people/new-owner';
import { PORTAL_REALM } from './people/person';

/** Sets an installation up: the root of the tree and its first person. */
@Injectable()
export class CreateOperator {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nodes: Nodes,
    private readonly newOwner: NewOwner,
    private readonly audit: AuditLog,
  ) {}

  /** @throws OperatorExists, PasswordRefused */
  async run({ name, owner }: NodeWish): Promise<NewNode> {
    const hashed = await this.newOwner.hashed(owner);
    return this.work.run(async (tx) => {
      const node = await this.nodes.addOperator(tx, name);
      const made = { node, owner: await this.newOwner.add(tx, node.id, PORTAL_REALM, hashed) };
      await this.audit.add(tx, nodeCreated(null, made));
      return made;
    });
  }
}
