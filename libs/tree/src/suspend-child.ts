import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from './audit/audit-log';
import { ApplicationNotActive } from './login/standing';
import type { Edge } from './nodes/edge';
import { nodeRef } from './nodes/node-ref';
import { Nodes } from './nodes/nodes';

/** Shuts a direct child and everybody below it out, from their next request on; or lets them in again. */
@Injectable()
export class SuspendChild {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nodes: Nodes,
    private readonly audit: AuditLog,
  ) {}

  /** Asked for twice it changes nothing the second time. @throws NodeNotFound unless it is a direct child; ApplicationNotActive before it is open. */
  run(actor: Actor, childId: number, state: Exclude<Edge['state'], 'applicant'>): Promise<Edge> {
    return this.work.run(async (tx) => {
      const edge = await this.nodes.lockEdge(tx, actor.nodeId, childId);
      if (edge.state === 'applicant') throw new ApplicationNotActive(childId);
      if (edge.state === state) return edge;
      const changed: Edge = { ...edge, state, since: tx.now };
      await this.nodes.saveEdge(tx, changed);
      const done = { action: state === 'suspended' ? 'node.suspended' : 'node.reinstated', by: actor, object: nodeRef(childId) };
      await this.audit.add(
        tx,
        [actor.nodeId, childId].map((nodeId) => ({ nodeId, ...done, before: edge, after: changed })),
      );
      return changed;
    });
  }
}
