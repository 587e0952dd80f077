import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type Edge, NOT_SUSPENDED } from '../nodes/edge';
import { Nodes } from '../nodes/nodes';
import { SuspensionNews } from './suspension-news';

/** Lets a suspended child and those below it in again, as far as nobody else has suspended one of them. */
@Injectable()
export class ReinstateChild {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nodes: Nodes,
    private readonly news: SuspensionNews,
  ) {}

  /** Where nothing is suspended nothing changes. @throws NodeNotFound unless it is a direct child */
  run(actor: Actor, childId: number): Promise<Edge> {
    return this.work.run(async (tx) => {
      const edge = await this.nodes.lockEdge(tx, actor.nodeId, childId);
      if (edge.state !== 'suspended') return edge;
      const changed: Edge = { ...edge, ...NOT_SUSPENDED, state: 'active', since: tx.now };
      await this.nodes.saveEdge(tx, changed);
      await this.news.tell(tx, actor, { before: edge, after: changed });
      return changed;
    });
  }
}
