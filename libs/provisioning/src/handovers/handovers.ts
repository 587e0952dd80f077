import { type Reads, type Tx, insertRows, marks, readInstant, readInstantOrNull, readInteger, updateRow } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type Handover, HandoverNotFound, type HandoverState, UNDER_WAY, partiesOf } from './handover';

interface HandoverRow {
  id: string;
  from_id: unknown;
  from_seller_id: unknown;
  to_id: unknown;
  to_seller_id: unknown;
  receiver_id: unknown;
  to_email: string | null;
  asked_by: string;
  asked_by_node: unknown;
  state: HandoverState;
  giver_agreed_at: unknown;
  receiver_agreed_at: unknown;
  cooling_hours: unknown;
  cools_until: unknown;
  lapses_at: unknown;
  held_since: unknown;
  held_by_node: unknown;
  held_reason: string | null;
  created_at: unknown;
  ended_at: unknown;
}

/** A name of a handover. */
export interface HandedName {
  readonly domainId: string;
  /** A-label. */
  readonly name: string;
  readonly isCarried: boolean;
}

/** Where handovers are kept. */
@Injectable()
export class Handovers {
  async add(tx: Tx, handover: Handover, names: readonly Omit<HandedName, 'isCarried'>[]): Promise<void> {
    const { id, fromId, fromSellerId, askedBy, askedByNode, createdAt } = handover;
    const fixed = { id, from_id: fromId, from_seller_id: fromSellerId, asked_by: askedBy, asked_by_node: askedByNode };
    await insertRows(tx, 'handover', [{ ...fixed, created_at: createdAt, ...rowOf(handover) }]);
    await insertRows(
      tx,
      'handover_party',
      partiesOf(handover).map((nodeId) => ({ node_id: nodeId, handover_id: id })),
    );
    await insertRows(
      tx,
      'handover_name',
      names.map(({ domainId, name }) => ({ handover_id: id, domain_id: domainId, name, open_domain: domainId, is_carried: false })),
    );
  }

  async save(tx: Tx, handover: Handover): Promise<void> {
    await updateRow(tx, 'handover', handover.id, rowOf(handover));
    if (!UNDER_WAY.has(handover.state)) await tx.query('UPDATE handover_name SET open_domain = NULL WHERE handover_id = ?', [handover.id]);
  }

  /** These of its names have gone. */
  async carried(tx: Tx, id: string, domainIds: readonly string[]): Promise<void> {
    await tx.query(`UPDATE handover_name SET is_carried = 1 WHERE handover_id = ? AND domain_id IN (${marks(domainIds)})`, [
      id,
      ...domainIds,
    ]);
  }

  /** Locked until the transaction ends; undefined when there is none. */
  async lock(tx: Tx, id: string): Promise<Handover | undefined> {
    const [row] = await tx.query<HandoverRow>(`SELECT * FROM handover WHERE id = ?${tx.dialect.forUpdate}`, [id]);
    return row && readHandover(row);
  }

  /** @throws HandoverNotFound */
  async get(from: Pick<Reads, 'query'>, id: string): Promise<Handover> {
    const [row] = await from.query<HandoverRow>('SELECT * FROM handover WHERE id = ?', [id]);
    if (!row) throw new HandoverNotFound();
    return readHandover(row);
  }

  /** Those that a node has a part in, newest first, older than `before`. A keyset page. */
  async ofNode(from: Pick<Reads, 'query'>, nodeId: number, limit: number, before?: string): Promise<Handover[]> {
    const rows = await from.query<HandoverRow>(
      `SELECT h.* FROM handover_party p JOIN handover h ON h.id = p.handover_id
       WHERE p.node_id = ?${before === undefined ? '' : ' AND p.handover_id < ?'} ORDER BY p.handover_id DESC LIMIT ${limit}`,
      before === undefined ? [nodeId] : [nodeId, before],
    );
    return rows.map(readHandover);
  }

  /** The names of these handovers, by handover, in the order of their domains. */
  async names(from: Pick<Reads, 'query'>, ids: readonly string[]): Promise<Map<string, HandedName[]>> {
    const byHandover = new Map<string, HandedName[]>(ids.map((id) => [id, []]));
    if (ids.length === 0) return byHandover;
    const rows = await from.query<{ handover_id: string; domain_id: string; name: string; is_carried: unknown }>(
      `SELECT handover_id, domain_id, name, is_carried FROM handover_name WHERE handover_id IN (${marks(ids)}) ORDER BY handover_id, domain_id`,
      ids,
    );
    for (const { handover_id, domain_id, name, is_carried } of rows)
      byHandover.get(handover_id)?.push({ domainId: domain_id, name, isCarried: Boolean(Number(is_carried)) });
    return byHandover;
  }

  /** Which of these domains are in one that is under way. */
  async open(tx: Tx, domainIds: readonly string[]): Promise<Set<string>> {
    if (domainIds.length === 0) return new Set();
    const rows = await tx.query<{ open_domain: string }>(
      `SELECT open_domain FROM handover_name WHERE open_domain IN (${marks(domainIds)})`,
      domainIds,
    );
    return new Set(rows.map(({ open_domain }) => open_domain));
  }

  /** How many of an account's are under way. */
  async underWay(tx: Tx, fromId: number): Promise<number> {
    const states = [...UNDER_WAY];
    const [row] = await tx.query<{ n: unknown }>(`SELECT COUNT(*) AS n FROM handover WHERE from_id = ? AND state IN (${marks(states)})`, [
      fromId,
      ...states,
    ]);
    return readInteger(row?.n);
  }

  /** Since when a domain is on this node's side: what happened before is for those who had it then. Null when it always was. */
  async sideSince(from: Pick<Reads, 'query'>, domainId: string, nodeId: number): Promise<Date | null> {
    const [row] = await from.query<{ since: unknown }>(
      `SELECT MAX(h.ended_at) AS since FROM handover_name n JOIN handover h ON h.id = n.handover_id
       WHERE n.domain_id = ? AND n.is_carried = 1 AND h.from_id <> ? AND h.from_seller_id <> ?`,
      [domainId, nodeId, nodeId],
    );
    return readInstantOrNull(row?.since);
  }
}

/** What of it changes, as it is stored. */
const rowOf = (handover: Handover) => ({
  to_id: handover.toId,
  to_seller_id: handover.toSellerId,
  receiver_id: handover.receiverId,
  to_email: handover.toEmail,
  state: handover.state,
  giver_agreed_at: handover.giverAgreedAt,
  receiver_agreed_at: handover.receiverAgreedAt,
  cooling_hours: handover.coolingHours,
  cools_until: handover.coolsUntil,
  lapses_at: handover.lapsesAt,
  held_since: handover.hold?.since ?? null,
  held_by_node: handover.hold?.byNode ?? null,
  held_reason: handover.hold?.reason ?? null,
  ended_at: handover.endedAt,
});

const numberOrNull = (value: unknown): number | null => (value === null ? null : readInteger(value));

const readHandover = (row: HandoverRow): Handover => ({
  id: row.id,
  fromId: readInteger(row.from_id),
  fromSellerId: readInteger(row.from_seller_id),
  toId: numberOrNull(row.to_id),
  toSellerId: numberOrNull(row.to_seller_id),
  receiverId: numberOrNull(row.receiver_id),
  toEmail: row.to_email,
  askedBy: row.asked_by,
  askedByNode: readInteger(row.asked_by_node),
  state: row.state,
  giverAgreedAt: readInstantOrNull(row.giver_agreed_at),
  receiverAgreedAt: readInstantOrNull(row.receiver_agreed_at),
  coolingHours: readInteger(row.cooling_hours),
  coolsUntil: readInstantOrNull(row.cools_until),
  lapsesAt: readInstant(row.lapses_at),
  hold:
    row.held_since === null
      ? null
      : { since: readInstant(row.held_since), byNode: readInteger(row.held_by_node), reason: row.held_reason ?? '' },
  createdAt: readInstant(row.created_at),
  endedAt: readInstantOrNull(row.ended_at),
});
