import { Money } from '#libs/kernel';
import type { Sighting } from '../gateways/gateway';
import type { PaymentMethod } from '../methods/payment-method';
import { type Payment, begin, begunAgain, orderIdsOf, paymentIdIn } from './payment';
import { settle } from './settlement';

const at = new Date('2026-11-22T03:00:00Z');
const later = new Date('2026-11-22T04:00:00Z');
const method = { id: 'pme_1', nodeId: 7, provider: 'doku', isOpen: true, feeFlat: 1_000n, feeBasisPoints: 70 } as PaymentMethod;
const ID = `pay_${'0'.repeat(26)}`;
const wish = { amount: Money.idr(100_000), methodId: 'pme_1', idempotencyKey: 'key-00000001', bodyHash: 'hash' };
const pending = begin({ personId: 'per_1', nodeId: 42, role: 'billing' }, 7, method, wish, ID, at);

/** 100,000 and the fee on it: 1,000 and 0.7 %. */
const paid: Sighting = { orderId: ID, state: 'paid', total: Money.idr(101_700), reference: 'tx-1' };
const heard = (payment: Payment, sighting: Partial<Sighting>, seller: number | null = 7) =>
  settle(payment, { ...paid, ...sighting }, { at: later, seller });
const { payment: settled } = heard(pending, {});
const after = (...sightings: Partial<Sighting>[]) =>
  sightings.reduce(
    ({ payment, outcomes }, each) => {
      const { payment: next, outcome } = heard(payment, each);
      return { payment: next, outcomes: [...outcomes, outcome] };
    },
    { payment: pending, outcomes: [] as string[] },
  );

describe('a payment', () => {
  it('that was paid in full, fee included, is credited', () => {
    expect(heard(pending, {})).toEqual({
      outcome: 'credited',
      payment: { ...pending, state: 'paid', settledAt: later, paidBy: `${ID}/tx-1` },
    });
  });

  it.each([
    [[{}, {}]],
    [[{ state: 'pending' }, {}, { state: 'pending' }]],
    [[{ state: 'expired' }, {}]],
    [[{ state: 'failed' }, {}, { state: 'failed' }]],
  ] as [Partial<Sighting>[]][])('is credited once, in whatever order and however late we hear of it: %j', (sightings) => {
    const { payment, outcomes } = after(...sightings);
    expect(payment.state).toBe('paid');
    expect(outcomes.filter((each) => each === 'credited')).toHaveLength(1);
    expect(payment.alarm).toBeNull();
  });

  it.each([Money.idr(101_699), Money.idr(1_017_000), new Money(101_700n, 'USD'), null])(
    'of %s is not what was asked: people look at it',
    (total) => {
      expect(heard(pending, { total })).toEqual({ outcome: 'amount-differs', payment: { ...pending, alarm: 'amount-differs' } });
      expect(heard(settled, { total })).toMatchObject({ outcome: 'amount-differs', payment: { state: 'paid' } });
    },
  );

  it('that was paid twice is credited once, and people give the second one back', () => {
    expect(heard(settled, { reference: 'tx-2' })).toEqual({ outcome: 'paid-twice', payment: { ...settled, alarm: 'paid-twice' } });
    expect(heard(settled, { orderId: `${ID}-2` }).outcome).toBe('paid-twice');
  });

  it('that went back is not taken off the deposit by itself', () => {
    expect(heard(settled, { state: 'refunded' })).toEqual({ outcome: 'refunded', payment: { ...settled, alarm: 'refunded' } });
  });

  it('that went back before we heard that it had come is not credited any more', () => {
    const { payment, outcomes } = after({ state: 'refunded' }, {}, { state: 'refunded' });
    expect([payment.state, payment.alarm, outcomes]).toEqual(['refunded', 'refunded', ['refunded', 'nothing-new', 'nothing-new']]);
  });

  it('does not end because an attempt before it runs out', () => {
    const second = { ...pending, attempt: 2 };
    expect(heard(second, { state: 'expired' }).outcome).toBe('nothing-new');
    expect(heard(second, { state: 'expired', orderId: `${ID}-2` }).payment.state).toBe('expired');
    expect(heard(second, {}).outcome).toBe('credited');
  });

  it('of somebody who buys elsewhere by now is left to people', () => {
    expect(heard(pending, {}, 8)).toEqual({ outcome: 'payer-moved', payment: { ...pending, alarm: 'payer-moved' } });
  });
});

describe('the same request again', () => {
  it('begins another attempt only while there is no page to pay on, five in all', () => {
    expect(begunAgain(pending, wish).attempt).toBe(2);
    expect(begunAgain({ ...pending, attempt: 5 }, wish).attempt).toBe(5);
    expect(begunAgain({ ...pending, payUrl: 'https://pay' }, wish).attempt).toBe(1);
    expect(begunAgain({ ...pending, state: 'failed' }, wish).attempt).toBe(1);
  });

  it('is found by what each attempt is called at the provider', () => {
    expect(orderIdsOf({ id: ID, attempt: 3 })).toEqual([`${ID}-3`, `${ID}-2`, ID]);
    expect(orderIdsOf({ id: ID, attempt: 3 }).map(paymentIdIn)).toEqual([ID, ID, ID]);
    expect(['pay_1', `${ID}-`, `${ID}-12`, `x${ID}`, 'payment_notif_test'].map(paymentIdIn)).toEqual(Array(5).fill(undefined));
  });
});
