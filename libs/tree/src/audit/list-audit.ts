import type { Actor } from '#libs/kernel';
import { PAGE_MAX, Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { AuditRow } from './audit-entry';
import { type StoredAuditRow, readAuditRow } from './read-audit-row';

/** A row as its tenant sees it: with the names of its own people, and of whoever acted in their name. */
export type AuditLine = AuditRow & { readonly byName: string | null; readonly impersonatorName: string | null };

type StoredLine = StoredAuditRow & { readonly by_name: string | null; readonly impersonator_name: string | null };

/** A full page, and the one more that tells whether another page follows. */
const LIMIT_MAX = PAGE_MAX + 1;

/** What was done at the actor's node, the newest first. */
@Injectable()
export class ListAudit {
  constructor(private readonly reads: Reads) {}

  /** `before`: only rows older than this one. */
  async run({ nodeId }: Actor, limit: number, before = Number.MAX_SAFE_INTEGER): Promise<AuditLine[]> {
    const rows = await this.reads.query<StoredLine>(
      `SELECT a.*, p.name AS by_name, i.name AS impersonator_name FROM audit_entry a
       LEFT JOIN person p ON p.id = a.by_person LEFT JOIN person i ON i.id = a.impersonated_by
       WHERE a.node_id = ? AND a.seq < ? ORDER BY a.seq DESC LIMIT ${Math.max(1, Math.min(limit, LIMIT_MAX))}`,
      [nodeId, before],
    );
    return rows.map((row) => asSeenBy(nodeId, row));
  }
}

/** Who somebody else's people are and where they sit is not the tenant's to know; that it was them, is. */
function asSeenBy(nodeId: number, stored: StoredLine): AuditLine {
  const row = readAuditRow(stored);
  const isForeign = row.byNode !== null && row.byNode !== nodeId;
  return { ...row, ip: isForeign ? null : row.ip, byName: isForeign ? null : stored.by_name, impersonatorName: stored.impersonator_name };
}
