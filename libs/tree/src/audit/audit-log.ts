import { type Tx, currentRequest, insertRows, marks, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { AuditEntry, AuditHead, AuditRow } from './audit-entry';
import { AuditSeal } from './audit-seal';

interface HeadRow {
  node_id: unknown;
  seq: unknown;
  hash: string;
  mac: string;
}

const IP_MAX = 45;
const OBJECT_MAX = 255;

/** Writes down what was done, in the transaction in which it is done: both are there afterwards, or neither is. */
@Injectable()
export class AuditLog {
  constructor(private readonly seal: AuditSeal) {}

  /**
   * Adds to the logs of the tenants concerned, in the order given. The request's id and address, and the person who
   * acts in somebody else's name, are taken from the request in hand. Call it last: it holds the ends of those logs,
   * in the order of their nodes, until the transaction is over.
   */
  async add(tx: Tx, entries: readonly AuditEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const heads = await this.lockHeads(
      tx,
      [...new Set(entries.map(({ nodeId }) => nodeId))].sort((a, b) => a - b),
    );
    const rows: AuditRow[] = [];
    for (const entry of entries) {
      const head = heads.get(entry.nodeId)!;
      const row = this.seal.row(this.unsealed(entry, head, tx.now));
      rows.push(row);
      heads.set(entry.nodeId, this.seal.head(head, row));
    }
    await insertRows(tx, 'audit_entry', rows.map(stored));
    await insertRows(tx, 'audit_head', [...heads.values()].map(storedHead), tx.dialect.onDuplicate(['node_id'], ['seq', 'hash', 'mac']));
  }

  private unsealed({ nodeId, action, by, object, before, after, request = currentRequest() }: AuditEntry, head: AuditHead, at: Date) {
    return {
      nodeId,
      seq: head.seq + 1,
      at,
      action,
      byPerson: by?.personId ?? null,
      byNode: by?.nodeId ?? null,
      impersonatedBy: request?.impersonator ?? null,
      object: object.slice(0, OBJECT_MAX),
      beforeHash: this.seal.hashOf(before),
      afterHash: this.seal.hashOf(after),
      requestId: request?.requestId ?? null,
      ip: request?.ip?.slice(0, IP_MAX) ?? null,
      prevHash: head.hash,
    };
  }

  /** The ends of these logs, locked; a log that has none begins here. */
  private async lockHeads(tx: Tx, nodeIds: readonly number[]): Promise<Map<number, AuditHead>> {
    const known = await this.readHeads(tx, nodeIds);
    const fresh = nodeIds.filter((nodeId) => !known.has(nodeId)).map((nodeId) => this.seal.firstHead(nodeId));
    if (fresh.length === 0) return known;
    // Somebody else may begin the same log at this moment: whoever comes second changes nothing, and reads what stands there.
    await insertRows(tx, 'audit_head', fresh.map(storedHead), tx.dialect.onDuplicate(['node_id'], ['node_id']));
    return this.readHeads(tx, nodeIds);
  }

  private async readHeads(tx: Tx, nodeIds: readonly number[]): Promise<Map<number, AuditHead>> {
    const rows = await tx.query<HeadRow>(
      `SELECT node_id, seq, hash, mac FROM audit_head WHERE node_id IN (${marks(nodeIds)}) ORDER BY node_id${tx.dialect.forUpdate}`,
      nodeIds,
    );
    return new Map(
      rows.map(({ node_id, seq, hash, mac }) => [readInteger(node_id), { nodeId: readInteger(node_id), seq: readInteger(seq), hash, mac }]),
    );
  }
}

const storedHead = ({ nodeId, seq, hash, mac }: AuditHead) => ({ node_id: nodeId, seq, hash, mac });

const stored = (row: AuditRow) => ({
  node_id: row.nodeId,
  seq: row.seq,
  at: row.at,
  action: row.action,
  by_person: row.byPerson,
  by_node: row.byNode,
  impersonated_by: row.impersonatedBy,
  object: row.object,
  before_hash: row.beforeHash,
  after_hash: row.afterHash,
  request_id: row.requestId,
  ip: row.ip,
  prev_hash: row.prevHash,
  hash: row.hash,
});
