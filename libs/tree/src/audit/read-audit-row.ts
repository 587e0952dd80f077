import { readInstant, readInteger } from '#libs/platform';
import type { AuditRow } from './audit-entry';

/** A row as hand-written SQL brings it back. */
export interface StoredAuditRow {
  readonly node_id: unknown;
  readonly seq: unknown;
  readonly at: unknown;
  readonly action: string;
  readonly by_person: string | null;
  readonly by_node: unknown;
  readonly impersonated_by: string | null;
  readonly object: string;
  readonly before_hash: string | null;
  readonly after_hash: string | null;
  readonly request_id: string | null;
  readonly ip: string | null;
  readonly prev_hash: string;
  readonly hash: string;
}

export const readAuditRow = (row: StoredAuditRow): AuditRow => ({
  nodeId: readInteger(row.node_id),
  seq: readInteger(row.seq),
  at: readInstant(row.at),
  action: row.action,
  byPerson: row.by_person,
  byNode: row.by_node === null ? null : readInteger(row.by_node),
  impersonatedBy: row.impersonated_by,
  object: row.object,
  beforeHash: row.before_hash,
  afterHash: row.after_hash,
  requestId: row.request_id,
  ip: row.ip,
  prevHash: row.prev_hash,
  hash: row.hash,
});
