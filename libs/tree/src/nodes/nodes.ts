import { randomBytes } from 'node:crypto';
import { type Reads, type Tx, isDuplicate, marks, readInstant, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type Edge, NOT_SUSPENDED } from './edge';
import { edgeTable } from './edge.table';
import { type Limits, refuseMoreLevels } from './levels';
import { type ChildKind, DEPTH_MAX, type Node, NodeNotFound, OPERATOR_ID, OperatorExists, lineage, pathUnder, refuseBarren } from './node';
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

/** The ways up of some nodes, and the edges on them, by child: they stay as they are until the transaction ends. */
export interface HeldWays {
  readonly lineages: ReadonlyMap<number, readonly Node[]>;
  readonly edges: ReadonlyMap<number, Pick<Edge, 'parentId' | 'state' | 'depthLimit'>>;
}

/** How a child begins, where that is not the usual. */
interface Beginning {
  readonly state?: Edge['state'];
  /** How many levels the operator wants its tree to have at most. */
  readonly levelsMax?: number;
}

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

  /**
   * The lineages, root first, with their edges locked for reading: until the transaction ends none of these nodes is moved,
   * suspended or limited. Whatever is promised along a chain is promised under this lock. @throws NodeNotFound
   */
  async hold(tx: Tx, ids: readonly number[]): Promise<HeldWays> {
    for (;;) {
      const lineages = await this.lineages(tx, ids);
      const edges = await this.sharedEdges(tx, [...lineages.values()].flat());
      // Somebody may have moved one of them between the two reads: looked up again, it stays where it is now.
      const stands = [...lineages.values()].every((way) => way.slice(1).every(({ id }, i) => edges.get(id)?.parentId === way[i]!.id));
      if (stands) return { lineages, edges };
    }
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

  /** A new child with its edge. @throws CustomersHaveNoChildren, TooDeep, DepthLimitReached */
  async addChild(
    tx: Tx,
    { id: parentId }: Pick<Node, 'id'>,
    kind: ChildKind,
    name: string,
    { state = 'active', levelsMax = DEPTH_MAX }: Beginning = {},
  ): Promise<Node> {
    const { lineages, edges } = await this.hold(tx, [parentId]);
    const way = lineages.get(parentId)!;
    const parent = way.at(-1)!;
    refuseBarren(parent, levelsMax);
    if (kind === 'reseller') refuseMoreLevels(limitsOn(way, edges), 1);
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
    await tx.manager.insert(edgeTable, { childId: id, parentId, state, since: tx.now, depthLimit: null, ...NOT_SUSPENDED });
    return { id, path, kind, name, createdAt: tx.now };
  }

  /** The edge between these two, locked. @throws NodeNotFound unless the one is a direct child of the other. */
  async lockEdge(tx: Tx, parentId: number, childId: number): Promise<Edge> {
    const edge = await this.lockEdgeAbove(tx, childId);
    if (edge.parentId !== parentId) throw new NodeNotFound();
    return edge;
  }

  /** The edge above a node, locked, whoever its parent is. @throws NodeNotFound for the operator, who has none. */
  async lockEdgeAbove(tx: Tx, childId: number): Promise<Edge> {
    await tx.query(`SELECT child_id FROM edge WHERE child_id = ?${tx.dialect.forUpdate}`, [childId]);
    const edge = await tx.manager.findOneBy(edgeTable, { childId });
    if (!edge) throw new NodeNotFound();
    return edge;
  }

  async saveEdge(tx: Tx, { childId, parentId: _, ...changeable }: Edge): Promise<void> {
    await tx.manager.update(edgeTable, { childId }, changeable);
  }

  /** Below another node from now on. What its parent allowed it ends: that was the old one's. */
  async rehang(tx: Tx, childId: number, parentId: number): Promise<void> {
    await tx.manager.update(edgeTable, { childId }, { parentId, depthLimit: null });
  }

  async rename(tx: Tx, id: number, name: string): Promise<void> {
    await tx.manager.update(nodeTable, { id }, { name });
  }

  /** In the order of the child, so that two who lock the same ones cannot wait for each other. */
  private async sharedEdges(tx: Tx, nodes: readonly Node[]): Promise<HeldWays['edges']> {
    const ids = [...new Set(nodes.map(({ id }) => id))];
    const rows = await tx.query<{ child_id: unknown; parent_id: unknown; state: Edge['state']; depth_limit: unknown }>(
      `SELECT child_id, parent_id, state, depth_limit FROM edge WHERE child_id IN (${marks(ids)}) ORDER BY child_id${tx.dialect.forShare}`,
      ids,
    );
    return new Map(
      rows.map(({ child_id, parent_id, state, depth_limit }) => [
        readInteger(child_id),
        { parentId: readInteger(parent_id), state, depthLimit: depth_limit === null ? null : readInteger(depth_limit) },
      ]),
    );
  }

  private async byIds(from: Source, ids: readonly number[]): Promise<Node[]> {
    if (ids.length === 0) return [];
    const rows = await from.query<NodeRow>(`SELECT id, path, kind, name, created_at FROM node WHERE id IN (${marks(ids)})`, ids);
    return rows.map(readNode);
  }
}

/** What is allowed below each node of a way, root first. */
export const limitsOn = (way: readonly Node[], edges: HeldWays['edges']): Limits => way.map(({ id }) => edges.get(id)?.depthLimit ?? null);

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
