import { type Tx, insertRows } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type TopUpRow, readTopUp } from './read-top-up';
import { type TopUp, TopUpNotFound } from './top-up';

/** Where top-ups are kept. */
@Injectable()
export class TopUps {
  /** The top-up, locked until the transaction ends. @throws TopUpNotFound */
  async lock(tx: Tx, id: string): Promise<TopUp> {
    const [row] = await tx.query<TopUpRow>(`SELECT * FROM top_up WHERE id = ?${tx.dialect.forUpdate}`, [id]);
    if (!row) throw new TopUpNotFound(id);
    return readTopUp(row);
  }

  /** What the child asked for with this key before. */
  async withKey(tx: Tx, childId: number, idempotencyKey: string): Promise<TopUp | null> {
    const [row] = await tx.query<TopUpRow>('SELECT * FROM top_up WHERE child_id = ? AND idempotency_key = ?', [childId, idempotencyKey]);
    return row ? readTopUp(row) : null;
  }

  async add(tx: Tx, topUp: TopUp): Promise<void> {
    const { id, childId, parentId, amount, state, note, requestedBy, requestedAt, idempotencyKey, requestHash } = topUp;
    await insertRows(tx, 'top_up', [
      {
        id,
        child_id: childId,
        parent_id: parentId,
        amount_units: amount.units,
        currency: amount.currency,
        state,
        note,
        requested_by: requestedBy,
        requested_at: requestedAt,
        idempotency_key: idempotencyKey,
        request_hash: requestHash,
      },
    ]);
  }

  /** Writes the decision; what was asked for never changes. */
  async saveDecision(tx: Tx, { id, state, decidedBy, decidedAt, reason, decisionKey }: TopUp): Promise<void> {
    await tx.query('UPDATE top_up SET state = ?, decided_by = ?, decided_at = ?, reason = ?, decision_key = ? WHERE id = ?', [
      state,
      decidedBy,
      decidedAt && tx.dialect.instant(decidedAt),
      reason,
      decisionKey,
      id,
    ]);
  }
}
