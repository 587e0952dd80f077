import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import type { Node } from '../nodes/node';
import { nodeRef } from '../nodes/node-ref';
import { Nodes } from '../nodes/nodes';

/** A direct child gets another name. */
@Injectable()
export class RenameChild {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nodes: Nodes,
    private readonly audit: AuditLog,
  ) {}

  /** The name it has already changes nothing. @throws NodeNotFound unless it is a direct child */
  run(actor: Actor, childId: number, name: string): Promise<Node> {
    return this.work.run(async (tx) => {
      await this.nodes.lockEdge(tx, actor.nodeId, childId);
      const node = await this.nodes.get(tx, childId);
      if (node.name === name) return node;
      await this.nodes.rename(tx, childId, name);
      const done = { action: 'node.renamed', by: actor, object: nodeRef(childId), before: node.name, after: name };
      await this.audit.add(
        tx,
        [actor.nodeId, childId].map((nodeId) => ({ nodeId, ...done })),
      );
      return { ...node, name };
    });
  }
}
