import { after } from '#libs/kernel';
import { type Tx, insertRows, readInteger, updateRow } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type TopUp, TopUpNotFound } from './top-up';
import { type TopUpRow, readTopUp, writeTopUp } from './top-up-row';

/** What may change after a top-up was asked for; what was asked never does. */
const CHANGING = [
  'state',
  'credited_units',
  'sender_bank',
  'sender_number',
  'sender_name',
  'paid_on',
  'proof_at',
  'duplicate_of',
  'first_by',
  'first_at',
  'first_units',
  'first_reason',
  'first_key',
  'first_hash',
  'limit_units',
  'decided_by',
  'decided_at',
  'reason',
  'decision_key',
  'decision_hash',
] as const;

/** Where top-ups are kept. */
@Injectable()
export class TopUps {
  /** The top-up, locked until the transaction ends. @throws TopUpNotFound */
  async lock(tx: Tx, id: string): Promise<TopUp> {
    const [row] = await tx.query<TopUpRow>(`SELECT * FROM top_up WHERE id = ?${tx.dialect.forUpdate}`, [id]);
    if (!row) throw new TopUpNotFound(id);
    return readTopUp(row);
  }

  /** The same for the child that asked. @throws TopUpNotFound also for another one's */
  async lockOf(tx: Tx, childId: number, id: string): Promise<TopUp> {
    const topUp = await this.lock(tx, id);
    if (topUp.childId !== childId) throw new TopUpNotFound(id);
    return topUp;
  }

  /** What the child asked for with this key before. */
  withKey(tx: Tx, childId: number, idempotencyKey: string): Promise<TopUp | null> {
    return this.one(tx, 'child_id = ? AND idempotency_key = ?', [childId, idempotencyKey]);
  }

  /** What became of the money that came with this reference. */
  withReference(tx: Tx, reference: string): Promise<TopUp | null> {
    return this.one(tx, 'reference = ?', [reference]);
  }

  /** What the child asked for in the same amount as this one, in the time before it, the newest first. */
  async alike(
    tx: Tx,
    { id, childId, amount, requestedAt }: Pick<TopUp, 'id' | 'childId' | 'amount' | 'requestedAt'>,
    ms: number,
  ): Promise<TopUp[]> {
    const rows = await tx.query<TopUpRow>(
      `SELECT * FROM top_up WHERE child_id = ? AND requested_at >= ? AND requested_at <= ? AND amount_units = ? AND currency = ? AND id <> ?
       ORDER BY requested_at DESC, id DESC`,
      [childId, tx.dialect.instant(after(requestedAt, -ms)), tx.dialect.instant(requestedAt), amount.units.toString(), amount.currency, id],
    );
    return rows.map(readTopUp);
  }

  /** How many of the child's wait, of those asked for since then. */
  async waiting(tx: Tx, childId: number, since: Date): Promise<number> {
    const [row] = await tx.query<{ n: unknown }>(
      "SELECT COUNT(*) AS n FROM top_up WHERE child_id = ? AND requested_at >= ? AND state = 'pending'",
      [childId, tx.dialect.instant(since)],
    );
    return readInteger(row!.n);
  }

  /** Ids of those that nobody has decided on in their time, the longest overdue first. */
  async overdue(tx: Tx, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM top_up WHERE state = 'pending' AND expires_at <= ? AND first_by IS NULL ORDER BY expires_at LIMIT ${limit}`,
      [tx.dialect.instant(tx.now)],
    );
    return rows.map(({ id }) => id);
  }

  async add(tx: Tx, topUp: TopUp): Promise<void> {
    await insertRows(tx, 'top_up', [writeTopUp(topUp)]);
  }

  /** Writes what may change. */
  async save(tx: Tx, topUp: TopUp): Promise<void> {
    const row = writeTopUp(topUp);
    await updateRow(tx, 'top_up', topUp.id, Object.fromEntries(CHANGING.map((name) => [name, row[name]!])));
  }

  private async one(tx: Tx, where: string, parameters: readonly unknown[]): Promise<TopUp | null> {
    const [row] = await tx.query<TopUpRow>(`SELECT * FROM top_up WHERE ${where}`, parameters);
    return row ? readTopUp(row) : null;
  }
}
