import type { Actor } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { type Node, NodeNotFound, Nodes, parentId, parseNodeRef } from '#libs/tree';
import { Injectable } from '@nestjs/common';

/** The direct children of the actor's node. What is anybody else's does not exist. */
@Injectable()
export class OwnChildren {
  constructor(
    private readonly nodes: Nodes,
    private readonly reads: Reads,
  ) {}

  /** @throws NodeNotFound unless the reference (`nod_42`) is a direct child's. */
  async get(actor: Actor, reference: string): Promise<Node> {
    const node = await this.nodes.get(this.reads, parseNodeRef(reference));
    // The same error as for a node that does not exist, so that nobody can tell the two apart.
    if (parentId(node) !== actor.nodeId) throw new NodeNotFound();
    return node;
  }

  /** The id of a direct child that is a customer. @throws NodeNotFound */
  async customer(actor: Actor, reference: string): Promise<number> {
    const { id, kind } = await this.get(actor, reference);
    if (kind !== 'customer') throw new NodeNotFound();
    return id;
  }
}
