import { type Reads, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type AuditHead, NO_HASH } from './audit-entry';
import { AuditSeal } from './audit-seal';
import { type StoredAuditRow, readAuditRow } from './read-audit-row';

/** The first place at which a tenant's log is not what was written. */
export interface AuditBreak {
  readonly nodeId: number;
  readonly seq: number;
  readonly what: string;
}

/** What was looked at, and what is wrong with it. */
export interface AuditProof {
  readonly logs: number;
  readonly rows: number;
  readonly breaks: readonly AuditBreak[];
}

const ROWS_AT_ONCE = 1_000;

/** Proves every audit log from its first row to its end: nothing edited, taken out, put in, moved or cut off. */
@Injectable()
export class VerifyAudit {
  constructor(private readonly seal: AuditSeal) {}

  async run(reads: Reads): Promise<AuditProof> {
    const heads = await this.heads(reads);
    const breaks: AuditBreak[] = [];
    let rows = 0;
    for (const [nodeId, head] of heads) {
      const { found, last } = await this.walk(reads, nodeId);
      rows += last.seq;
      const broken = found ?? this.judgeEnd(nodeId, head, last);
      if (broken) breaks.push(broken);
    }
    return { logs: heads.size, rows, breaks };
  }

  /** Every tenant with a log; one whose end is gone has rows all the same. */
  private async heads(reads: Reads): Promise<Map<number, AuditHead | null>> {
    const rows = await reads.query<{ node_id: unknown; seq: unknown; hash: string | null; mac: string }>(
      `SELECT n.node_id, h.seq, h.hash, h.mac FROM (SELECT node_id FROM audit_entry UNION SELECT node_id FROM audit_head) n
       LEFT JOIN audit_head h ON h.node_id = n.node_id ORDER BY n.node_id`,
    );
    return new Map(
      rows.map(({ node_id, seq, hash, mac }) => {
        const nodeId = readInteger(node_id);
        return [nodeId, hash === null ? null : { nodeId, seq: readInteger(seq), hash, mac }];
      }),
    );
  }

  private async walk(reads: Reads, nodeId: number): Promise<{ found?: AuditBreak; last: { seq: number; hash: string } }> {
    let last = { seq: 0, hash: NO_HASH };
    for (;;) {
      const rows = await reads.query<StoredAuditRow>(
        `SELECT * FROM audit_entry WHERE node_id = ? AND seq > ? ORDER BY seq LIMIT ${ROWS_AT_ONCE}`,
        [nodeId, last.seq],
      );
      for (const row of rows.map(readAuditRow)) {
        if (row.seq !== last.seq + 1) return { found: { nodeId, seq: last.seq + 1, what: 'the row was taken out' }, last };
        if (!this.seal.isRow(row)) return { found: { nodeId, seq: row.seq, what: 'the row was edited or moved' }, last };
        if (row.prevHash !== last.hash) return { found: { nodeId, seq: row.seq, what: 'the row does not follow the one before it' }, last };
        last = { seq: row.seq, hash: row.hash };
      }
      if (rows.length < ROWS_AT_ONCE) return { last };
    }
  }

  private judgeEnd(nodeId: number, head: AuditHead | null, last: { seq: number; hash: string }): AuditBreak | undefined {
    if (!head) return { nodeId, seq: last.seq, what: 'the end of the log was taken away' };
    if (head.seq > last.seq) return { nodeId, seq: last.seq + 1, what: 'rows were cut off the end' };
    if (head.seq < last.seq || head.hash !== last.hash) return { nodeId, seq: last.seq, what: 'the row is not where the log ends' };
    return this.seal.isHead(head) ? undefined : { nodeId, seq: head.seq, what: 'the end of the log was edited' };
  }
}
