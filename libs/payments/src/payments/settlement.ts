import type { Sighting } from '../gateways/gateway';
import { ALARMS, type Alarm, type Payment, orderIdOf, totalOf } from './payment';

/** What came of what a provider said. */
export type Outcome = 'credited' | 'failed' | 'expired' | 'nothing-new' | Alarm;

/** The payment as it is now; `credited` is the moment its money goes to the deposit. */
export interface Settlement {
  readonly payment: Payment;
  readonly outcome: Outcome;
}

/** Do people have to look at it? */
export const isAlarming = (outcome: Outcome): outcome is Alarm => (ALARMS as readonly string[]).includes(outcome);

/** When it is heard, and whom the payer buys from by then. */
export interface Now {
  readonly at: Date;
  readonly seller: number | null;
}

/**
 * What a provider says may come late, twice, in any order, or wrongly. Money that was paid in full is credited once,
 * whenever we hear of it; nothing else ever is, and nothing is taken back by itself.
 */
export function settle(payment: Payment, sighting: Sighting, { at, seller }: Now): Settlement {
  if (sighting.state === 'paid') return paid(payment, sighting, { at, seller });
  if (sighting.state === 'refunded') return refunded(payment, at);
  // An attempt whose answer was lost runs out unpaid, while the payer has the page of a newer one.
  const isNewest = sighting.orderId === orderIdOf(payment.id, payment.attempt);
  if (sighting.state === 'pending' || payment.state !== 'pending' || !isNewest) return { payment, outcome: 'nothing-new' };
  return { payment: { ...payment, state: sighting.state, settledAt: at }, outcome: sighting.state };
}

function paid(payment: Payment, { orderId, total, reference }: Sighting, { at, seller }: Now): Settlement {
  if (!total?.equals(totalOf(payment))) return alarmed(payment, 'amount-differs');
  const paidBy = `${orderId}/${reference ?? ''}`;
  if (payment.state === 'paid') return payment.paidBy === paidBy ? { payment, outcome: 'nothing-new' } : alarmed(payment, 'paid-twice');
  // It went back already: whether it came a second time is for people to find out.
  if (payment.state === 'refunded') return { payment, outcome: 'nothing-new' };
  // There is no deposit of theirs with the seller who has the money.
  if (seller !== payment.parentId) return alarmed(payment, 'payer-moved');
  return { payment: { ...payment, state: 'paid', settledAt: at, paidBy }, outcome: 'credited' };
}

function refunded(payment: Payment, at: Date): Settlement {
  if (payment.alarm === 'refunded') return { payment, outcome: 'nothing-new' };
  return payment.state === 'paid' ? alarmed(payment, 'refunded') : alarmed({ ...payment, state: 'refunded', settledAt: at }, 'refunded');
}

const alarmed = (payment: Payment, alarm: Alarm): Settlement => ({ payment: { ...payment, alarm }, outcome: alarm });
