import { type Reads, type Tx, readInteger } from '#libs/platform';
import { NodeNotFound, Nodes, parentId, subtree } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { ResellerNotSuspended } from './taken-over';

/** Who below a node cannot sell renewals, because the node has suspended the reseller they are under. */
@Injectable()
export class SuspendedSellers {
  constructor(private readonly nodes: Nodes) {}

  /**
   * The ids of a suspended child and of all resellers below it.
   * @throws NodeNotFound unless it is a direct child and a reseller; ResellerNotSuspended
   */
  async under(from: Tx | Reads, nodeId: number, childId: number): Promise<Set<number>> {
    const child = await this.nodes.get(from, childId);
    if (parentId(child) !== nodeId || child.kind !== 'reseller') throw new NodeNotFound();
    const [edge] = await from.query<{ state: string }>('SELECT state FROM edge WHERE child_id = ?', [childId]);
    if (edge?.state !== 'suspended') throw new ResellerNotSuspended();
    const below = subtree(child);
    const rows = await from.query<{ id: unknown }>(`SELECT id FROM node WHERE path >= ? AND path < ? AND kind = 'reseller'`, [
      below.from,
      below.before,
    ]);
    return new Set(rows.map(({ id }) => readInteger(id)));
  }
}
