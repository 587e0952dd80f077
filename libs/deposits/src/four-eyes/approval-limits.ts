import { Money } from '#libs/kernel';
import { type Reads, type Tx, insertRows, readUnits } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { limitOf } from './approval-limit';

interface LimitRow {
  units: unknown;
  currency: string;
}

/** Where it is kept what one person alone may do at a node. */
@Injectable()
export class ApprovalLimits {
  /** Null is everything. */
  async of(from: Tx | Reads, nodeId: number): Promise<Money | null> {
    const [row] = await from.query<LimitRow>('SELECT units, currency FROM approval_limit WHERE node_id = ?', [nodeId]);
    return limitOf(nodeId, row && (row.units === null ? null : new Money(readUnits(row.units), row.currency)));
  }

  async put(tx: Tx, nodeId: number, limit: Money | null): Promise<void> {
    const row = { node_id: nodeId, units: limit?.units ?? null, currency: limit?.currency ?? 'IDR' };
    await insertRows(tx, 'approval_limit', [row], tx.dialect.onDuplicate(['node_id'], ['units', 'currency']));
  }
}
