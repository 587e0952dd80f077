import { type Actor, Money } from '#libs/kernel';
import { IdempotencyKeyReused } from '#libs/platform';
import { NobodyToPay, TOP_UP_LEAST, TOP_UP_MOST, TopUpAmountNotAllowed, repeated, request } from './top-up';

const at = new Date('2026-11-22T02:00:00Z');
const child = { id: 42, path: '1/7/42/' };
const budi: Actor = { personId: 'per_budi', nodeId: 42, role: 'billing' };
const wish = (amount: Money) => ({ amount, idempotencyKey: 'key-00000001', bodyHash: 'hash' });
const ask = (amount: Money) => request(child, budi, wish(amount), 'top_1', at);

describe('asking for a top-up', () => {
  it('goes to the parent and waits for it', () => {
    expect(ask(Money.idr(500_000))).toMatchObject({
      id: 'top_1',
      childId: 42,
      parentId: 7,
      state: 'pending',
      requestedBy: 'per_budi',
      requestedAt: at,
      note: null,
    });
  });

  it.each([TOP_UP_LEAST, TOP_UP_MOST])('takes %s', (amount) => {
    expect(ask(amount).amount).toBe(amount);
  });

  it.each([TOP_UP_LEAST.minus(Money.idr(1)), TOP_UP_MOST.plus(Money.idr(1)), Money.idr(0), Money.idr(-5_000), new Money(5_000n, 'USD')])(
    'refuses %s',
    (amount) => {
      expect(() => ask(amount)).toThrow(TopUpAmountNotAllowed);
    },
  );

  it('is not for the operator, who has nobody above', () => {
    expect(() => request({ id: 1, path: '1/' }, budi, wish(Money.idr(5_000)), 'top_1', at)).toThrow(NobodyToPay);
  });

  it('once more with the same key is the same top-up, unless something else is asked for', () => {
    const before = ask(Money.idr(500_000));
    expect(repeated(before, { bodyHash: 'hash' })).toBe(before);
    expect(() => repeated(before, { bodyHash: 'another' })).toThrow(IdempotencyKeyReused);
  });
});
