import type { Actor } from '#libs/kernel';
import { PAGE_MAX, Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type Alarm, type Payment, PaymentNotFound } from './payment';
import { type PaymentRow, readPayment } from './payment-row';

export interface PaymentsWish {
  /** What the actor's node pays to its seller, or what its children pay to it. */
  readonly of: 'own' | 'children';
  /** Only of children. */
  readonly alarm?: Alarm | undefined;
  /** Only older ones: the last one of the page before. */
  readonly before?: Pick<Payment, 'requestedAt' | 'id'> | undefined;
  /** How many at most; a page and the one more that tells whether another page follows. */
  readonly limit: number;
}

const LIMIT_MAX = PAGE_MAX + 1;
/** Where the first page begins: later than any payment. */
const NEWEST = '9999-12-31 23:59:59.999';

/** Payments as their two parties see them. To everybody else they do not exist. */
@Injectable()
export class ListPayments {
  constructor(private readonly reads: Reads) {}

  /** Newest first: a keyset page in the order of (requestedAt, id). */
  async run(actor: Actor, { of, alarm, before, limit }: PaymentsWish): Promise<Payment[]> {
    const { dialect } = this.reads;
    const [column, index] = of === 'own' ? ['child_id', 'payment_child'] : ['parent_id', alarm ? 'payment_parent_alarm' : 'payment_parent'];
    const at = before ? dialect.instant(before.requestedAt) : NEWEST;
    // The first comparison of the time is where the index begins; the second leaves out what was seen in that instant.
    const rows = await this.reads.query<PaymentRow>(
      `SELECT * FROM payment${dialect.byIndex(index)} WHERE ${column} = ?${alarm ? ' AND alarm = ?' : ''}
       AND requested_at <= ? AND (requested_at < ? OR id < ?)
       ORDER BY requested_at DESC, id DESC LIMIT ${Math.max(1, Math.min(limit, LIMIT_MAX))}`,
      [actor.nodeId, ...(alarm ? [alarm] : []), at, at, before?.id ?? ''],
    );
    return rows.map(readPayment);
  }

  /** @throws PaymentNotFound to anybody but the two */
  async one({ nodeId }: Actor, id: string): Promise<Payment> {
    const sql = 'SELECT * FROM payment WHERE id = ? AND (child_id = ? OR parent_id = ?)';
    const [row] = await this.reads.query<PaymentRow>(sql, [id, nodeId, nodeId]);
    if (!row) throw new PaymentNotFound();
    return readPayment(row);
  }
}
