import { BillingModule } from '#libs/billing';
import { DepositsModule } from '#libs/deposits';
import { TreeModule } from '#libs/tree';
import { Module } from '@nestjs/common';
import { GatewayClient } from './gateways/gateway-client';
import { AddPaymentMethod } from './methods/add-payment-method';
import { ChangePaymentMethod } from './methods/change-payment-method';
import { CredentialBox } from './methods/credential-box';
import { ListPaymentMethods } from './methods/list-payment-methods';
import { PaymentMethods } from './methods/payment-methods';
import { AskProvider } from './payments/ask-provider';
import { ListPayments } from './payments/list-payments';
import { Payments } from './payments/payments';
import { SettlePayment } from './payments/settle-payment';
import { StartPayment } from './payments/start-payment';
import { ReceiveWebhook } from './webhooks/receive-webhook';
import { SweepWebhooks } from './webhooks/sweep-webhooks';
import { WebhookEvents } from './webhooks/webhook-events';

const front = [
  AddPaymentMethod,
  ChangePaymentMethod,
  ListPaymentMethods,
  PaymentMethods,
  StartPayment,
  ListPayments,
  ReceiveWebhook,
  AskProvider,
  SweepWebhooks,
];

/** Payments through gateways. Needs the platform's module. */
@Module({
  imports: [TreeModule, DepositsModule, BillingModule],
  providers: [GatewayClient, CredentialBox, Payments, SettlePayment, WebhookEvents, ...front],
  exports: front,
})
export class PaymentsModule {}
