export { PROVIDERS } from './gateways/provider';
export type { Provider } from './gateways/provider';
export { OwnPaymentsController } from './http/own-payments.controller';
export {
  ChangedMethodBody,
  CredentialsBody,
  PaymentMethodBody,
  readCredentials,
  readMethodChange,
  readNewMethod,
} from './http/payment-method.body';
export {
  PaymentMethodView,
  WayToPayView,
  WaysToPayView,
  viewPaymentMethod,
  viewWayToPay,
  viewPaymentMethods,
  viewWaysToPay,
} from './http/payment-method.view';
export { PaymentBody, readPaymentWish } from './http/payment.body';
export { PaymentView, viewPayment, viewPayments } from './http/payment.view';
export { ChildPaymentsQuery, readMethodsQuery, readPaymentsQuery } from './http/payments.query';
export { WEBHOOK_RECEIPT, WebhookReceiptView } from './http/webhook-receipt.view';
export { AddPaymentMethod } from './methods/add-payment-method';
export { ChangePaymentMethod } from './methods/change-payment-method';
export { ListPaymentMethods } from './methods/list-payment-methods';
export { PaymentMethodNotFound } from './methods/payment-method';
export type { PaymentMethod } from './methods/payment-method';
export { PaymentMethods } from './methods/payment-methods';
export { PaymentsModule } from './payments.module';
export { paymentsLaws } from './payments.laws';
export { paymentsSchema } from './payments.schema';
export { AskProvider } from './payments/ask-provider';
export { ListPayments } from './payments/list-payments';
export type { Payment, PaymentWish } from './payments/payment';
export { StartPayment } from './payments/start-payment';
export { ReceiveWebhook } from './webhooks/receive-webhook';
export { SWEEP_WEBHOOKS, SweepWebhooks } from './webhooks/sweep-webhooks';
