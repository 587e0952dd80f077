import type { Outcome } from '#libs/registry';
import { type Tx, insertRows, readInstant, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** A command sent to a registry for an item. `sent` without an answer means that nobody knows what became of it. */
export interface Attempt {
  readonly clTRID: string;
  /** The item, the deletion, the change or the telling that it was sent for. */
  readonly itemId: string;
  readonly command:
    | 'domain:create'
    | 'domain:renew'
    | 'domain:delete'
    | 'domain:transfer'
    | 'domain:restore'
    | 'domain:update'
    | 'contact:update';
  readonly state: 'sent' | Outcome<unknown>['kind'] | 'absent';
  /** The registry's result code (RFC 5730); null without an answer. */
  readonly code: number | null;
  readonly sentAt: Date;
}

interface AttemptRow {
  cl_trid: string;
  item_id: string;
  command: Attempt['command'];
  state: Attempt['state'];
  code: unknown;
  sent_at: unknown;
}

const MESSAGE_MAX = 400;
/** Nobody knows yet what became of it. */
const IS_OPEN = `state IN ('sent', 'unknown', 'pending')`;

/** What was sent to registries, one row per send. */
@Injectable()
export class Attempts {
  /** Written and committed before the first byte is sent. */
  async begin(tx: Tx, { clTRID, itemId, command }: Pick<Attempt, 'clTRID' | 'itemId' | 'command'>): Promise<void> {
    await insertRows(tx, 'registry_attempt', [{ cl_trid: clTRID, item_id: itemId, command, state: 'sent', sent_at: tx.now }]);
  }

  /** What is known already by having asked stays, unless the late answer is a definite one. */
  async answered(tx: Tx, clTRID: string, outcome: Outcome<unknown>): Promise<void> {
    const { code, message, svTrid } = facts(outcome);
    await tx.query(
      `UPDATE registry_attempt SET state = ?, code = ?, message = ?, sv_trid = ?, answered_at = ? WHERE cl_trid = ? AND (${IS_OPEN} OR ? IN ('done', 'refused'))`,
      [outcome.kind, code, message?.slice(0, MESSAGE_MAX) ?? null, svTrid, tx.dialect.instant(tx.now), clTRID, outcome.kind],
    );
  }

  /** It is known now what became of those that were open. */
  async close(tx: Tx, itemId: string, state: 'done' | 'refused' | 'absent'): Promise<void> {
    await tx.query(`UPDATE registry_attempt SET state = ?, answered_at = ? WHERE item_id = ? AND ${IS_OPEN}`, [
      state,
      tx.dialect.instant(tx.now),
      itemId,
    ]);
  }

  /** Those of an item of which nobody knows whether they happened, oldest first, and those accepted but not final. */
  async open(tx: Tx, itemId: string): Promise<Attempt[]> {
    const rows = await tx.query<AttemptRow>(
      `SELECT cl_trid, item_id, command, state, code, sent_at FROM registry_attempt WHERE item_id = ? AND ${IS_OPEN} ORDER BY sent_at`,
      [itemId],
    );
    return rows.map((row) => ({
      clTRID: row.cl_trid,
      itemId: row.item_id,
      command: row.command,
      state: row.state,
      code: row.code === null ? null : readInteger(row.code),
      sentAt: readInstant(row.sent_at),
    }));
  }

  /** Whether those that are open are still the ones that were seen: what was found out says nothing about others. */
  async areOpen(tx: Tx, itemId: string, seen: readonly Attempt[]): Promise<boolean> {
    const now = await this.open(tx, itemId);
    return now.length === seen.length && now.every(({ clTRID }, i) => clTRID === seen[i]!.clTRID);
  }
}

function facts(outcome: Outcome<unknown>): { code: number | null; message: string | null; svTrid: string | null } {
  switch (outcome.kind) {
    case 'done':
    case 'pending':
      return { code: outcome.kind === 'done' ? 1000 : 1001, message: null, svTrid: outcome.svTRID ?? null };
    case 'refused':
      return { code: outcome.code, message: outcome.message, svTrid: null };
    default:
      return { code: outcome.code ?? null, message: outcome.reason, svTrid: null };
  }
}
