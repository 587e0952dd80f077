import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ApplicationNotActive } from '../login/standing';
import type { Edge } from '../nodes/edge';
import { Nodes } from '../nodes/nodes';
import { SuspensionNews } from './suspension-news';

/** Shuts a direct child and everybody below it out, from their next request on. */
@Injectable()
export class SuspendChild {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nodes: Nodes,
    private readonly news: SuspensionNews,
  ) {}

  /**
   * Its owners read the reason. Asked for twice it changes nothing the second time.
   * @throws NodeNotFound unless it is a direct child; ApplicationNotActive before it is open.
   */
  run(actor: Actor, childId: number, reason: string): Promise<Edge> {
    return this.work.run(async (tx) => {
      const edge = await this.nodes.lockEdge(tx, actor.nodeId, childId);
      if (edge.state === 'applicant') throw new ApplicationNotActive(childId);
      if (edge.state === 'suspended') return edge;
      const suspension = { suspendedBy: 'parent', suspendedByPerson: actor.personId, suspensionReason: reason } as const;
      const changed: Edge = { ...edge, ...suspension, state: 'suspended', since: tx.now };
      await this.nodes.saveEdge(tx, changed);
      await this.news.tell(tx, actor, { before: edge, after: changed });
      return changed;
    });
  }
}
