import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** Which domains renew by themselves: a row for each about which somebody said so. */
export const autoRenewSwitchTable = new EntitySchema({
  name: 'auto_renew_switch',
  columns: {
    domainId: columns.id(),
    isOn: columns.flag(),
    fromDeposit: columns.flag(),
    setBy: columns.text(40),
    setAt: columns.instant(),
  },
});

/** Each renewal that began by itself: one for a domain and the expiry that was ahead. */
export const autoRenewalTable = new EntitySchema({
  name: 'auto_renewal',
  columns: {
    id: columns.id(),
    domainId: columns.text(40),
    expiresAt: columns.instant(),
    orderId: columns.text(40, { nullable: true }),
    state: columns.text(12),
    nextTryAt: columns.instant({ nullable: true }),
    failureCode: columns.text(60, { nullable: true }),
    createdAt: columns.instant(),
  },
  indices: [
    { name: 'auto_renewal_once', columns: ['domainId', 'expiresAt'], unique: true },
    { name: 'auto_renewal_due', columns: ['state', 'nextTryAt', 'id'] },
  ],
});
