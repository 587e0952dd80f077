import type { Schema } from '#libs/platform';
import { paymentMethodTable } from './methods/payment-method.table';
import { Payments1795000021000 } from './migrations/1795000021000-payments';
import { paymentTable } from './payments/payment.table';
import { webhookEventTable } from './webhooks/webhook-event.table';

export const paymentsSchema: Schema = {
  entities: [paymentMethodTable, paymentTable, webhookEventTable],
  migrations: [Payments1795000021000],
};
