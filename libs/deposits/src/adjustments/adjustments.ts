import { Money } from '#libs/kernel';
import type { Reads, Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, LessThan } from 'typeorm';
import { type Adjustment, AdjustmentNotFound } from './adjustment';
import { type StoredAdjustment, adjustmentTable } from './adjustment.table';

/** Where adjustments are kept. */
@Injectable()
export class Adjustments {
  /** Locked until the transaction ends. @throws AdjustmentNotFound */
  async lock(tx: Tx, id: string): Promise<Adjustment> {
    await tx.query(`SELECT id FROM adjustment WHERE id = ?${tx.dialect.forUpdate}`, [id]);
    return this.get(tx, id);
  }

  /** One that is like one of those in `seen`. @throws AdjustmentNotFound */
  async get(from: Tx | Reads, id: string, seen: readonly FindOptionsWhere<StoredAdjustment>[] = [{}]): Promise<Adjustment> {
    const row = await from.manager.findOneBy(
      adjustmentTable,
      seen.map((each) => ({ ...each, id })),
    );
    if (!row) throw new AdjustmentNotFound(id);
    return read(row);
  }

  /** What the parent asked for with this key before. */
  async withKey(tx: Tx, parentId: number, idempotencyKey: string): Promise<Adjustment | null> {
    const row = await tx.manager.findOneBy(adjustmentTable, { parentId, idempotencyKey });
    return row && read(row);
  }

  /** The newest first; only older ones than `before`. */
  async list(from: Reads, like: FindOptionsWhere<StoredAdjustment>, limit: number, before?: string): Promise<Adjustment[]> {
    const where = { ...like, ...(before === undefined ? {} : { id: LessThan(before) }) };
    return (await from.manager.find(adjustmentTable, { where, order: { id: 'DESC' }, take: limit })).map(read);
  }

  async add(tx: Tx, { amount, limit, ...rest }: Adjustment): Promise<void> {
    await tx.manager.insert(adjustmentTable, {
      ...rest,
      units: amount.units,
      currency: amount.currency,
      limitUnits: limit?.units ?? null,
    });
  }

  async saveDecision(tx: Tx, { id, state, decidedBy, decidedAt }: Adjustment): Promise<void> {
    await tx.manager.update(adjustmentTable, { id }, { state, decidedBy, decidedAt });
  }
}

const read = ({ units, limitUnits, currency, ...rest }: StoredAdjustment): Adjustment => ({
  ...rest,
  amount: new Money(units, currency),
  limit: limitUnits === null ? null : new Money(limitUnits, currency),
});
