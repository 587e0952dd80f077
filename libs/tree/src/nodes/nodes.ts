import { randomBytes } from 'node:crypto';
import { type Reads, type Tx, isDuplicate, marks, readInstant, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type Edge, NOT_SUSPENDED } from './edge';
import { edgeTable } from './edge.table';
import { type Node, NodeNotFound, OPERATOR_ID, OperatorExists, lineage, pathUnder, refuseBarren } from './node';
import { nodeTable } from './node.table';

interface NodeRow {
  id: unknown;
  path: string;
  kind: Node['kind'];
  name: string;
  created_at: unknown;
}

/** A unit of work, or the reads: looking is the same in both. */
type Source = Pick<Tx | Reads, 'query'>;

/** Where nodes and their edges are kept. */
@Injectable()
export class Nodes {
  /** @throws NodeNotFound */
  async get(from: Source, id: number): Promise<Node> {
    return one(await this.byIds(from, [id]));
  }

  /** The operator, or null as long as nobody has set this installation up. */
  async operator(from: Source): Promise<Node | null> {
    return (await this.byIds(from, [OPERATOR_ID]))[0] ?? null;
  }

  /**
   * For each of the ids the way from the root (first) down to the node itself (last), with at most two queries.
   * @throws NodeNotFound when one of them does not exist.
   */
  async lineages(from: Source, ids: readonly number[]): Promise<Map<number, readonly Node[]>> {
    const asked = [...new Set(ids)];
    const known = new Map((await this.byIds(from, asked)).map((node) => [node.id, node]));
    const wayUp = asked.map((id) => lineage(known.get(id) ?? one([])));
    const missing = new Set(wayUp.flat().filter((id) => !known.has(id)));
    for (const node of await this.byIds(from, [...missing])) known.set(node.id, node);
    return new Map(asked.map((id, i) => [id, wayUp[i]!.map((above) => known.get(above) ?? one([]))]));
  }

  /** The root, once: its fixed id makes the database refuse a second one. @throws OperatorExists */
  async addOperator(tx: Tx, name: string): Promise<Node> {
    const node: Node = { id: OPERATOR_ID, path: pathUnder({ path: '' }, OPERATOR_ID), kind: 'operator', name, createdAt: tx.now };
    try {
      await tx.manager.insert(nodeTable, node);
    } catch (error) {
      if (isDuplicate(error)) throw new OperatorExists('This installation has its operator already.');
      throw error;
    }
    return node;
  }

  /** A new child with its edge. @throws CustomersHaveNoChildren, TooDeep */
  async addChild(tx: Tx, parent: Node, kind: 'reseller' | 'customer', name: string, state: Edge['state'] = 'active'): Promise<Node> {
    refuseBarren(parent);
    // The path holds the id, which the database makes: until it is known, something unique stands in its place.
    const { identifiers } = await tx.manager.insert(nodeTable, {
      path: `new-${randomBytes(16).toString('hex')}`,
      kind,
      name,
      createdAt: tx.now,
    });
    const id = readInteger(identifiers[0]?.id);
    const path = pathUnder(parent, id);
    await tx.manager.update(nodeTable, { id }, { path });
    await tx.manager.insert(edgeTable, { childId: id, parentId: parent.id, state, since: tx.now, ...NOT_SUSPENDED });
    return { id, path, kind, name, createdAt: tx.now };
  }

  /** The edge between these two, locked. @throws NodeNotFound unless the one is a direct child of the other. */
  async lockEdge(tx: Tx, parentId: number, childId: number): Promise<Edge> {
    await tx.query(`SELECT child_id FROM edge WHERE child_id = ?${tx.dialect.forUpdate}`, [childId]);
    const edge = await tx.manager.findOneBy(edgeTable, { childId, parentId });
    if (!edge) throw new NodeNotFound();
    return edge;
  }

  /** Which of these nodes their parents have suspended. Those below them are not among it. */
  async suspended(from: Source, ids: readonly number[]): Promise<Set<number>> {
    if (ids.length === 0) return new Set();
    const asked = [...new Set(ids)];
    const rows = await from.query<{ child_id: unknown }>(
      `SELECT child_id FROM edge WHERE child_id IN (${marks(asked)}) AND state = 'suspended'`,
      asked,
    );
    return new Set(rows.map(({ child_id }) => readInteger(child_id)));
  }

  async saveEdge(tx: Tx, { childId, parentId: _, ...changeable }: Edge): Promise<void> {
    await tx.manager.update(edgeTable, { childId }, changeable);
  }

  async rename(tx: Tx, id: number, name: string): Promise<void> {
    await tx.manager.update(nodeTable, { id }, { name });
  }

  private async byIds(from: Source, ids: readonly number[]): Promise<Node[]> {
    if (ids.length === 0) return [];
    const rows = await from.query<NodeRow>(`SELECT id, path, kind, name, created_at FROM node WHERE id IN (${marks(ids)})`, ids);
    return rows.map(readNode);
  }
}

const readNode = ({ id, path, kind, name, created_at }: NodeRow): Node => ({
  id: readInteger(id),
  path,
  kind,
  name,
  createdAt: readInstant(created_at),
});

function one([node]: readonly Node[]): Node {
  if (!node) throw new NodeNotFound();
  return node;
}
