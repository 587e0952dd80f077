import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import type { Edge } from '../nodes/edge';
import { NodeNotFound } from '../nodes/node';
import { nodeRef } from '../nodes/node-ref';
import { Nodes } from '../nodes/nodes';
import { DepthLimitBelowExisting } from './depth-limit';
import { Subtrees } from './subtrees';

/** A parent says how many levels of resellers there may be below a direct child. */
@Injectable()
export class SetDepthLimit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nodes: Nodes,
    private readonly subtrees: Subtrees,
    private readonly audit: AuditLog,
  ) {}

  /**
   * 0 leaves it with customers only, null with what the tree allows. The limit that stands already changes nothing.
   * @throws NodeNotFound unless it is a reseller directly below; DepthLimitBelowExisting
   */
  run(actor: Actor, childId: number, limit: number | null): Promise<Edge> {
    return this.work.run(async (tx) => {
      const edge = await this.nodes.lockEdge(tx, actor.nodeId, childId);
      const child = await this.nodes.get(tx, childId);
      if (child.kind !== 'reseller') throw new NodeNotFound();
      if (edge.depthLimit === limit) return edge;
      const { resellers } = await this.subtrees.levels(tx, child);
      if (limit !== null && resellers - 1 > limit) throw new DepthLimitBelowExisting(resellers - 1);
      const changed = { ...edge, depthLimit: limit };
      await this.nodes.saveEdge(tx, changed);
      const done = { action: 'node.depth-limit-set', by: actor, object: nodeRef(childId), before: edge.depthLimit, after: limit };
      await this.audit.add(
        tx,
        [actor.nodeId, childId].map((nodeId) => ({ nodeId, ...done })),
      );
      return changed;
    });
  }
}
