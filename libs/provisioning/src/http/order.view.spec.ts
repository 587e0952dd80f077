import { Money } from '#libs/kernel';
import type { OrderRow } from '../order-reads';
import { viewOrder } from './order.view';

const money = Money.idr(100);
const failedWith = (code: string, message: string, action: OrderRow['items'][number]['action'] = 'register'): OrderRow => ({
  id: 'ord_1',
  buyerId: 5,
  sellerId: 3,
  state: 'failed',
  total: money,
  createdAt: new Date('2026-11-22T02:00:00Z'),
  invoiceId: null,
  takenOver: null,
  items: [
    {
      id: 'itm_1',
      name: 'kopi.id',
      tld: 'id',
      years: 1,
      action,
      domainId: null,
      expiresAt: null,
      state: 'failed',
      failure: { code, message },
      papers: null,
      price: money,
      tax: money,
      total: money,
    },
  ],
});

describe('an order that failed', () => {
  it.each([
    ['register', 'registry-refused'],
    ['register', 'contact-refused'],
    ['register', 'name-taken'],
    ['register', 'something-new'],
    ['renew', 'registry-refused'],
    ['renew', 'expiry-changed'],
    ['renew', 'something-new'],
    ['transfer', 'transfer-rejected'],
    ['transfer', 'something-new'],
    ['restore', 'not-restorable'],
    ['restore', 'something-new'],
  ] as const)('says why in our words: to %s, %s', (action, code) => {
    const { failure } = viewOrder(failedWith(code, 'Billing failure: account POHONNAMA is empty (2104)', action)).items[0]!;
    expect(failure?.code).toBe(code);
    expect(failure?.message).toMatch(/name/);
    expect(failure?.message).not.toMatch(/POHONNAMA|2104/);
  });
});
