import { createHash } from 'node:crypto';
import { newId } from '#libs/kernel';
import { type Tx, insertRows, marks, readInstant, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Sighting } from '../gateways/gateway';

/** Different things that are kept of one payment, at most. There are seldom more than three. */
export const EVENTS_MAX = 50;

/** A name for what a provider says: the same for the same words, however and how often they are sent. */
export const eventOf = ({ orderId, state, total, reference }: Sighting): string =>
  createHash('sha256')
    .update(JSON.stringify([orderId, state, total?.units.toString() ?? null, reference]))
    .digest('hex');

/** Where what providers have said is kept. */
@Injectable()
export class WebhookEvents {
  async isKnown(tx: Tx, methodId: string, event: string): Promise<boolean> {
    const rows = await tx.query('SELECT id FROM webhook_event WHERE method_id = ? AND event = ?', [methodId, event]);
    return rows.length > 0;
  }

  /** No more is kept of a payment about which the most has been said. */
  async add(tx: Tx, methodId: string, paymentId: string, sighting: Sighting, outcome: string): Promise<void> {
    const [row] = await tx.query<{ n: unknown }>('SELECT COUNT(*) AS n FROM webhook_event WHERE payment_id = ?', [paymentId]);
    if (readInteger(row?.n) >= EVENTS_MAX) return;
    await insertRows(tx, 'webhook_event', [
      {
        id: newId('whe', tx.now),
        method_id: methodId,
        event: eventOf(sighting),
        payment_id: paymentId,
        said: sighting.state,
        outcome,
        received_at: tx.now,
      },
    ]);
  }

  /** Of the `limit` oldest, forgets those that were heard before an instant. @returns how many it removed */
  async sweep(tx: Tx, before: Date, limit: number): Promise<number> {
    // Their ids sort by time: the oldest are found without an index of their own.
    const oldest = await tx.query<{ id: string; received_at: unknown }>(
      `SELECT id, received_at FROM webhook_event ORDER BY id LIMIT ${limit}`,
    );
    const over = oldest.filter(({ received_at }) => readInstant(received_at) < before).map(({ id }) => id);
    if (over.length > 0) await tx.query(`DELETE FROM webhook_event WHERE id IN (${marks(over)})`, over);
    return over.length;
  }
}
