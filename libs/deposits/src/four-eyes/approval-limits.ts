import { Money } from '#libs/kernel';
import { type Reads, type Tx, insertRows, readInstant, readUnits } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type LimitSet, type LimitStanding, standingLimit } from './approval-limit';

interface LimitRow {
  units: unknown;
  currency: string;
  before_units: unknown;
  counts_from: unknown;
}

/** Where it is kept what one person alone may do at a node. */
@Injectable()
export class ApprovalLimits {
  /** What counts now. Null is everything. */
  async of(tx: Tx, nodeId: number): Promise<Money | null> {
    return (await this.standing(tx, nodeId, tx.now)).limit;
  }

  async standing(from: Tx | Reads, nodeId: number, at: Date): Promise<LimitStanding> {
    const [row] = await from.query<LimitRow>('SELECT * FROM approval_limit WHERE node_id = ?', [nodeId]);
    return standingLimit(nodeId, row && readSet(row), at);
  }

  async put(tx: Tx, nodeId: number, { limit, until }: LimitSet): Promise<void> {
    const set = { units: limit?.units ?? null, currency: 'IDR', before_units: until?.limit.units ?? null, counts_from: until?.at ?? null };
    await insertRows(tx, 'approval_limit', [{ node_id: nodeId, ...set }], tx.dialect.onDuplicate(['node_id'], Object.keys(set)));
  }
}

function readSet({ units, currency, before_units: before, counts_from: from }: LimitRow): LimitSet {
  const money = (amount: unknown) => new Money(readUnits(amount), currency);
  return {
    limit: units === null ? null : money(units),
    until: from === null ? null : { at: readInstant(from), limit: money(before) },
  };
}
