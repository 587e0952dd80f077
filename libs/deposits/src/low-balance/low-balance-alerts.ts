import { Money } from '#libs/kernel';
import type { Reads, Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { LowBalanceAlert, Recipients } from './low-balance-alert';
import { type StoredLowBalanceAlert, lowBalanceAlertTable } from './low-balance-alert.table';

/** Where alerts are kept. */
@Injectable()
export class LowBalanceAlerts {
  async find(from: Tx | Reads, nodeId: number): Promise<LowBalanceAlert | null> {
    const row = await from.manager.findOneBy(lowBalanceAlertTable, { nodeId });
    return row && read(row);
  }

  /** Locked until the transaction ends. */
  async lock(tx: Tx, nodeId: number): Promise<LowBalanceAlert | null> {
    await tx.query(`SELECT node_id FROM low_balance_alert WHERE node_id = ?${tx.dialect.forUpdate}`, [nodeId]);
    return this.find(tx, nodeId);
  }

  /** Writes over what there was. */
  async put(tx: Tx, { threshold, recipients, ...rest }: LowBalanceAlert): Promise<void> {
    const row = { ...rest, units: threshold.units, currency: threshold.currency, recipients: JSON.stringify(recipients) };
    await tx.manager.upsert(lowBalanceAlertTable, row, ['nodeId']);
  }

  async remove(tx: Tx, nodeId: number): Promise<void> {
    await tx.manager.delete(lowBalanceAlertTable, { nodeId });
  }

  async saveIsLow(tx: Tx, nodeId: number, isLow: boolean): Promise<void> {
    await tx.manager.update(lowBalanceAlertTable, { nodeId }, { isLow });
  }
}

const read = ({ units, currency, recipients, ...rest }: StoredLowBalanceAlert): LowBalanceAlert => ({
  ...rest,
  isLow: Boolean(rest.isLow),
  threshold: new Money(units, currency),
  recipients: JSON.parse(recipients) as Recipients,
});
