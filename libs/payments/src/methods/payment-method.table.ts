import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import { NAME_MAX, type PaymentMethod } from './payment-method';

/** How a payment method is stored. */
export const paymentMethodTable = new EntitySchema<PaymentMethod>({
  name: 'payment_method',
  columns: {
    id: columns.id(),
    nodeId: columns.integer(),
    provider: columns.text(12),
    name: columns.text(NAME_MAX),
    isOpen: columns.flag(),
    feeFlat: columns.units(),
    feeBasisPoints: columns.integer(),
    sealedCredentials: columns.longText(),
    credentialsSetAt: columns.instant(),
    forged: columns.integer(),
    forgedAt: columns.instant({ nullable: true }),
    createdAt: columns.instant(),
  },
  indices: [{ name: 'payment_method_node', columns: ['nodeId', 'id'] }],
});
