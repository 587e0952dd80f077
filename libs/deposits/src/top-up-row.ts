import { Money } from '#libs/kernel';
import { type Row, readInstant, readInstantOrNull, readInteger, readUnits } from '#libs/platform';
import type { FirstApproval, TopUp, TopUpSource, TopUpState } from './top-up';

/** A row of `top_up` as hand-written SQL brings it back. */
export interface TopUpRow {
  id: string;
  child_id: unknown;
  parent_id: unknown;
  currency: string;
  amount_units: unknown;
  exact_units: unknown;
  credited_units: unknown;
  state: TopUpState;
  source: TopUpSource;
  bank_account_id: string | null;
  invoice_id: string | null;
  reference: string | null;
  note: string | null;
  sender_bank: string | null;
  sender_number: string | null;
  sender_name: string | null;
  paid_on: string | null;
  proof_at: unknown;
  duplicate_of: string | null;
  requested_by: string;
  requested_at: unknown;
  expires_at: unknown;
  first_by: string | null;
  first_at: unknown;
  first_units: unknown;
  first_reason: string | null;
  first_key: string | null;
  first_hash: string | null;
  limit_units: unknown;
  decided_by: string | null;
  decided_at: unknown;
  reason: string | null;
  idempotency_key: string;
  request_hash: string;
  decision_key: string | null;
  decision_hash: string | null;
}

export function readTopUp(row: TopUpRow): TopUp {
  const money = (units: unknown) => new Money(readUnits(units), row.currency);
  return {
    id: row.id,
    childId: readInteger(row.child_id),
    parentId: readInteger(row.parent_id),
    amount: money(row.amount_units),
    exactAmount: money(row.exact_units),
    creditedAmount: row.credited_units === null ? null : money(row.credited_units),
    state: row.state,
    source: row.source,
    bankAccountId: row.bank_account_id,
    invoiceId: row.invoice_id,
    reference: row.reference,
    note: row.note,
    transferred: { bank: row.sender_bank, number: row.sender_number, name: row.sender_name, paidOn: row.paid_on },
    proofAt: readInstantOrNull(row.proof_at),
    duplicateOf: row.duplicate_of,
    requestedBy: row.requested_by,
    requestedAt: readInstant(row.requested_at),
    expiresAt: readInstantOrNull(row.expires_at),
    firstApproval: readFirst(row),
    limit: row.limit_units === null ? null : money(row.limit_units),
    decidedBy: row.decided_by,
    decidedAt: readInstantOrNull(row.decided_at),
    reason: row.reason,
    idempotencyKey: row.idempotency_key,
    requestHash: row.request_hash,
    decisionKey: row.decision_key,
    decisionHash: row.decision_hash,
  };
}

function readFirst(row: TopUpRow): FirstApproval | null {
  if (row.first_by === null) return null;
  return {
    by: row.first_by,
    at: readInstant(row.first_at),
    amount: new Money(readUnits(row.first_units), row.currency),
    key: row.first_key ?? '',
    hash: row.first_hash ?? '',
    reason: row.first_reason,
  };
}

/** A top-up as it is stored. */
export const writeTopUp = (topUp: TopUp): Row => ({
  id: topUp.id,
  child_id: topUp.childId,
  parent_id: topUp.parentId,
  currency: topUp.amount.currency,
  amount_units: topUp.amount.units,
  exact_units: topUp.exactAmount.units,
  credited_units: topUp.creditedAmount?.units ?? null,
  state: topUp.state,
  source: topUp.source,
  bank_account_id: topUp.bankAccountId,
  invoice_id: topUp.invoiceId,
  reference: topUp.reference,
  note: topUp.note,
  sender_bank: topUp.transferred.bank,
  sender_number: topUp.transferred.number,
  sender_name: topUp.transferred.name,
  paid_on: topUp.transferred.paidOn,
  proof_at: topUp.proofAt,
  duplicate_of: topUp.duplicateOf,
  requested_by: topUp.requestedBy,
  requested_at: topUp.requestedAt,
  expires_at: topUp.expiresAt,
  first_by: topUp.firstApproval?.by ?? null,
  first_at: topUp.firstApproval?.at ?? null,
  first_units: topUp.firstApproval?.amount.units ?? null,
  first_reason: topUp.firstApproval?.reason ?? null,
  first_key: topUp.firstApproval?.key ?? null,
  first_hash: topUp.firstApproval?.hash ?? null,
  limit_units: topUp.limit?.units ?? null,
  decided_by: topUp.decidedBy,
  decided_at: topUp.decidedAt,
  reason: topUp.reason,
  idempotency_key: topUp.idempotencyKey,
  request_hash: topUp.requestHash,
  decision_key: topUp.decisionKey,
  decision_hash: topUp.decisionHash,
});
