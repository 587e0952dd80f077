import type { Schema } from '#libs/platform';
import { Provisioning1795000006000 } from './migrations/1795000006000-provisioning';
import { Renewals1795000018000 } from './migrations/1795000018000-renewals';
import { orderChargeTable, orderItemTable, orderShortfallTable, orderTable, quoteTable, registryAttemptTable } from './order.table';

export const provisioningSchema: Schema = {
  entities: [orderTable, quoteTable, orderItemTable, orderChargeTable, orderShortfallTable, registryAttemptTable],
  migrations: [Provisioning1795000006000, Renewals1795000018000],
};
