import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** An alert as TypeORM brings it back. */
export interface StoredLowBalanceAlert {
  readonly nodeId: number;
  readonly units: bigint;
  readonly currency: string;
  /** JSON. */
  readonly recipients: string;
  readonly isLow: boolean;
  readonly setBy: string;
  readonly setAt: Date;
}

/** How it is stored who hears when a deposit runs low: one row for a node. */
export const lowBalanceAlertTable = new EntitySchema<StoredLowBalanceAlert>({
  name: 'low_balance_alert',
  columns: {
    nodeId: columns.integer({ primary: true }),
    units: columns.units(),
    currency: columns.text(3),
    recipients: columns.longText(),
    isLow: columns.flag(),
    setBy: columns.text(40),
    setAt: columns.instant(),
  },
});
