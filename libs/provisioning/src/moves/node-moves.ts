import { Money } from '#libs/kernel';
import { PAGE_MAX, type Reads, type Tx, insertRows, marks, readInstant, readInteger, readUnits } from '#libs/platform';
import { type Node, subtree } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { FINISHED, ITEM_STATES, type ItemState, MONEY_IS_HELD } from '../order-item';
import { MoveNotFound, type NodeMove, type UnderWay } from './node-move';

interface MoveRow {
  id: string;
  node_id: unknown;
  number: unknown;
  from_id: unknown;
  to_id: unknown;
  currency: string;
  carried_units: unknown;
  reason: string;
  moved_by: string;
  moved_at: unknown;
}

const NUMBER_MAX = 2_147_483_647;
const OPEN = ITEM_STATES.filter((state) => !FINISHED.has(state));

/** Where moves are kept, and what stands in their way. */
@Injectable()
export class NodeMoves {
  /** Gives it its number. The caller holds the edge above the node. */
  async add(tx: Tx, move: Omit<NodeMove, 'number'>): Promise<NodeMove> {
    const number = 1 + ((await this.ofNode(tx, move.nodeId, 1))[0]?.number ?? 0);
    const { id, nodeId, fromId, toId, carried, reason, by, at } = move;
    const money = { currency: carried.currency, carried_units: carried.units };
    await insertRows(tx, 'node_move', [
      { id, node_id: nodeId, number, from_id: fromId, to_id: toId, ...money, reason, moved_by: by, moved_at: at },
    ]);
    return { ...move, number };
  }

  /** The moves of a node, newest first, before the given number. A keyset page. */
  async ofNode(from: Tx | Reads, nodeId: number, limit: number, before = NUMBER_MAX): Promise<NodeMove[]> {
    const rows = await from.query<MoveRow>(
      `SELECT * FROM node_move WHERE node_id = ? AND number < ? ORDER BY number DESC LIMIT ${Math.max(1, Math.min(limit, PAGE_MAX + 1))}`,
      [nodeId, before],
    );
    return rows.map(readMove);
  }

  /** @throws MoveNotFound unless it was this node that was moved. */
  async get(from: Tx | Reads, nodeId: number, id: string): Promise<NodeMove> {
    const [row] = await from.query<MoveRow>('SELECT * FROM node_move WHERE id = ? AND node_id = ?', [id, nodeId]);
    if (!row) throw new MoveNotFound();
    return readMove(row);
  }

  /** The last time that this node left that parent; undefined when it never did. */
  async lastFrom(tx: Tx, nodeId: number, fromId: number): Promise<NodeMove | undefined> {
    const rows = await tx.query<MoveRow>('SELECT * FROM node_move WHERE node_id = ? AND from_id = ? ORDER BY number DESC LIMIT 1', [
      nodeId,
      fromId,
    ]);
    return rows.map(readMove)[0];
  }

  /** The ordered names of a node and everybody below it that have not ended. */
  async underWay(tx: Tx, node: Node): Promise<UnderWay> {
    const { from, before } = subtree(node);
    const rows = await tx.query<{ state: ItemState; items: unknown }>(
      `SELECT i.state, COUNT(*) AS items FROM order_item i JOIN node n ON n.id = i.buyer_id
       WHERE i.state IN (${marks(OPEN)}) AND n.path >= ? AND n.path < ? GROUP BY i.state`,
      [...OPEN, from, before],
    );
    const count = (isHeld: boolean) =>
      rows.reduce((sum, { state, items }) => sum + (MONEY_IS_HELD.has(state) === isHeld ? readInteger(items) : 0), 0);
    return { held: count(true), waiting: count(false) };
  }
}

const readMove = (row: MoveRow): NodeMove => ({
  id: row.id,
  nodeId: readInteger(row.node_id),
  number: readInteger(row.number),
  fromId: readInteger(row.from_id),
  toId: readInteger(row.to_id),
  carried: new Money(readUnits(row.carried_units), row.currency),
  reason: row.reason,
  by: row.moved_by,
  at: readInstant(row.moved_at),
});
