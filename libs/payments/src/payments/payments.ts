import { type Reads, type Tx, insertRows } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type Payment, PaymentNotFound } from './payment';
import { type PaymentRow, readPayment, rowOf } from './payment-row';

/** Where payments are kept. */
@Injectable()
export class Payments {
  /** @throws PaymentNotFound */
  async get(from: Tx | Reads, id: string): Promise<Payment> {
    return one(await from.query<PaymentRow>('SELECT * FROM payment WHERE id = ?', [id]));
  }

  /** The payment, locked until the transaction ends; null when there is none. */
  async lock(tx: Tx, id: string): Promise<Payment | null> {
    const [row] = await tx.query<PaymentRow>(`SELECT * FROM payment WHERE id = ?${tx.dialect.forUpdate}`, [id]);
    return row ? readPayment(row) : null;
  }

  /** What this node began with this key before, locked. */
  async withKey(tx: Tx, childId: number, idempotencyKey: string): Promise<Payment | null> {
    const sql = `SELECT * FROM payment WHERE child_id = ? AND idempotency_key = ?${tx.dialect.forUpdate}`;
    const [row] = await tx.query<PaymentRow>(sql, [childId, idempotencyKey]);
    return row ? readPayment(row) : null;
  }

  async add(tx: Tx, payment: Payment): Promise<void> {
    await insertRows(tx, 'payment', [rowOf(payment)]);
  }

  /** Writes what may change; what was asked for never does. */
  async save(tx: Tx, payment: Payment): Promise<void> {
    const { id, state, attempt, payUrl, reference, settledAt, paidBy, topUpId, alarm } = payment;
    await tx.query(
      `UPDATE payment SET state = ?, attempt = ?, pay_url = ?, reference = ?, settled_at = ?, paid_by = ?, top_up_id = ?, alarm = ?
       WHERE id = ?`,
      [state, attempt, payUrl, reference, settledAt && tx.dialect.instant(settledAt), paidBy, topUpId, alarm, id],
    );
  }
}

function one([row]: readonly PaymentRow[]): Payment {
  if (!row) throw new PaymentNotFound();
  return readPayment(row);
}
