import { Money } from '#libs/kernel';
import { readInstant, readInstantOrNull, readInteger, readUnits } from '#libs/platform';
import type { TopUp, TopUpState } from './top-up';

/** A row of `top_up` as hand-written SQL brings it back. */
export interface TopUpRow {
  id: string;
  child_id: unknown;
  parent_id: unknown;
  amount_units: unknown;
  currency: string;
  state: TopUpState;
  note: string | null;
  requested_by: string;
  requested_at: unknown;
  decided_by: string | null;
  decided_at: unknown;
  reason: string | null;
  idempotency_key: string;
  request_hash: string;
  decision_key: string | null;
}

export const readTopUp = (row: TopUpRow): TopUp => ({
  id: row.id,
  childId: readInteger(row.child_id),
  parentId: readInteger(row.parent_id),
  amount: new Money(readUnits(row.amount_units), row.currency),
  state: row.state,
  note: row.note,
  requestedBy: row.requested_by,
  requestedAt: readInstant(row.requested_at),
  decidedBy: row.decided_by,
  decidedAt: readInstantOrNull(row.decided_at),
  reason: row.reason,
  idempotencyKey: row.idempotency_key,
  requestHash: row.request_hash,
  decisionKey: row.decision_key,
});
