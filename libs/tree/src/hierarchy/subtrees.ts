import { type Tx, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type Node, lineage, pathUnder } from '../nodes/node';
import { subtree } from '../nodes/ways-to-look';

/** How many levels there are from a node down: itself is one, customers count as nodes. */
export interface Levels {
  readonly nodes: number;
  readonly resellers: number;
}

/** A node with everybody below it, as a whole. */
@Injectable()
export class Subtrees {
  async levels(tx: Tx, node: Node): Promise<Levels> {
    const { from, before } = subtree(node);
    // A path has one slash a level.
    const depth = `LENGTH(path) - LENGTH(REPLACE(path, '/', ''))`;
    const [row] = await tx.query<{ nodes: unknown; resellers: unknown }>(
      `SELECT MAX(${depth}) AS nodes, MAX(CASE WHEN kind = 'customer' THEN 0 ELSE ${depth} END) AS resellers
       FROM node WHERE path >= ? AND path < ?`,
      [from, before],
    );
    const above = lineage(node).length - 1;
    return { nodes: readInteger(row!.nodes) - above, resellers: Math.max(0, readInteger(row!.resellers) - above) };
  }

  /** Writes the paths of all of them anew, with one statement. The caller holds the edge above the node. */
  async rehang(tx: Tx, node: Node, under: Pick<Node, 'path'>): Promise<void> {
    const { from, before } = subtree(node);
    await tx.query('UPDATE node SET path = CONCAT(?, SUBSTR(path, ?)) WHERE path >= ? AND path < ?', [
      pathUnder(under, node.id),
      node.path.length + 1,
      from,
      before,
    ]);
  }
}
