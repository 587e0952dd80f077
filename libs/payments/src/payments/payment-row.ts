import { Money } from '#libs/kernel';
import { type Row, readInstant, readInstantOrNull, readInteger, readUnits } from '#libs/platform';
import type { Provider } from '../gateways/provider';
import type { Alarm, Payment, PaymentState } from './payment';

/** A row of `payment` as hand-written SQL brings it back. */
export interface PaymentRow {
  id: string;
  child_id: unknown;
  parent_id: unknown;
  method_id: string;
  provider: Provider;
  amount_units: unknown;
  fee_units: unknown;
  currency: string;
  state: PaymentState;
  attempt: unknown;
  pay_url: string | null;
  reference: string | null;
  invoice_id: string | null;
  requested_by: string;
  requested_at: unknown;
  expires_at: unknown;
  settled_at: unknown;
  paid_by: string | null;
  top_up_id: string | null;
  alarm: Alarm | null;
  idempotency_key: string;
  request_hash: string;
}

export const readPayment = (row: PaymentRow): Payment => ({
  id: row.id,
  childId: readInteger(row.child_id),
  parentId: readInteger(row.parent_id),
  methodId: row.method_id,
  provider: row.provider,
  amount: new Money(readUnits(row.amount_units), row.currency),
  fee: new Money(readUnits(row.fee_units), row.currency),
  state: row.state,
  attempt: readInteger(row.attempt),
  payUrl: row.pay_url,
  reference: row.reference,
  invoiceId: row.invoice_id,
  requestedBy: row.requested_by,
  requestedAt: readInstant(row.requested_at),
  expiresAt: readInstant(row.expires_at),
  settledAt: readInstantOrNull(row.settled_at),
  paidBy: row.paid_by,
  topUpId: row.top_up_id,
  alarm: row.alarm,
  idempotencyKey: row.idempotency_key,
  requestHash: row.request_hash,
});

/** A new payment as a row; what is empty then is left out. */
export const rowOf = (payment: Payment): Row => ({
  id: payment.id,
  child_id: payment.childId,
  parent_id: payment.parentId,
  method_id: payment.methodId,
  provider: payment.provider,
  amount_units: payment.amount.units,
  fee_units: payment.fee.units,
  currency: payment.amount.currency,
  state: payment.state,
  attempt: payment.attempt,
  invoice_id: payment.invoiceId,
  requested_by: payment.requestedBy,
  requested_at: payment.requestedAt,
  expires_at: payment.expiresAt,
  idempotency_key: payment.idempotencyKey,
  request_hash: payment.requestHash,
});
