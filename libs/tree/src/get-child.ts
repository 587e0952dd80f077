import type { Actor } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type ChildRow, type ChildView, readChild } from './child-view';
import { NodeNotFound } from './nodes/node';

/** One direct child of the actor's node, or that node itself. */
@Injectable()
export class GetChild {
  constructor(private readonly reads: Reads) {}

  /** @throws NodeNotFound for everybody else: what one may not see does not exist. */
  async run(actor: Actor, id: number): Promise<ChildView> {
    const [row] = await this.reads.query<ChildRow>(
      `SELECT n.id, n.kind, n.name, n.created_at, e.state, e.since, e.suspended_by, e.suspension_reason, e.depth_limit FROM node n LEFT JOIN edge e ON e.child_id = n.id
       WHERE n.id = ? AND (n.id = ? OR e.parent_id = ?)`,
      [id, actor.nodeId, actor.nodeId],
    );
    if (!row) throw new NodeNotFound();
    return readChild(row);
  }
}
