import { Money } from '#libs/kernel';
import type { OrderRow } from '../order-reads';
import { viewOrder } from './order.view';

const money = Money.idr(100);
const failedWith = (code: string, message: string): OrderRow => ({
  id: 'ord_1',
  buyerId: 5,
  sellerId: 3,
  state: 'failed',
  total: money,
  createdAt: new Date('2026-11-22T02:00:00Z'),
  items: [
    {
      id: 'itm_1',
      name: 'kopi.id',
      tld: 'id',
      years: 1,
      action: 'register',
      state: 'failed',
      failure: { code, message },
      price: money,
      tax: money,
      total: money,
    },
  ],
});

describe('an order that failed', () => {
  it.each(['registry-refused', 'contact-refused', 'name-taken', 'something-new'])('says why in our words: %s', (code) => {
    const { failure } = viewOrder(failedWith(code, 'Billing failure: account POHONNAMA is empty (2104)')).items[0]!;
    expect(failure?.code).toBe(code);
    expect(failure?.message).toMatch(/name/);
    expect(failure?.message).not.toMatch(/POHONNAMA|2104/);
  });
});
