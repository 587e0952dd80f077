import { type Actor, Money } from '#libs/kernel';
import { IdempotencyKeyReused } from '#libs/platform';
import { NobodyToPay, TOP_UP_LEAST, TOP_UP_MOST, type TopUp, TopUpAmountNotAllowed } from './top-up';
import { duplicateAmong, repeated, request } from './top-up-wish';

const at = new Date('2026-11-22T02:00:00Z');
const child = { id: 42, path: '1/7/42/' };
const budi: Actor = { personId: 'per_budi', nodeId: 42, role: 'billing' };
const terms = (amount: Money) => ({ id: 'top_1', at, exactAmount: amount, bankAccountId: 'bnk_1', expiresAt: null, duplicateOf: null });
const wish = (amount: Money) => ({ amount, idempotencyKey: 'key-00000001', bodyHash: 'hash' });
const ask = (amount: Money) => request(child, budi, wish(amount), terms(amount));

describe('asking for a top-up', () => {
  it('goes to the parent and waits for it', () => {
    expect(ask(Money.idr(500_000))).toMatchObject({
      id: 'top_1',
      childId: 42,
      parentId: 7,
      state: 'pending',
      source: 'transfer',
      creditedAmount: null,
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
    const amount = Money.idr(5_000);
    expect(() => request({ id: 1, path: '1/' }, budi, wish(amount), terms(amount))).toThrow(NobodyToPay);
  });

  it('once more with the same key is the same top-up, unless something else is asked for', () => {
    const before = ask(Money.idr(500_000));
    expect(repeated(before, { bodyHash: 'hash' })).toBe(before);
    expect(() => repeated(before, { bodyHash: 'another' })).toThrow(IdempotencyKeyReused);
  });
});

describe('two payments of one amount within two days', () => {
  const earlier = (state: TopUp['state'], number: string | null = null): TopUp => ({
    ...ask(Money.idr(500_000)),
    id: `top_${state}`,
    state,
    transferred: { bank: null, number, name: null, paidOn: null },
  });

  it('look like one, unless the earlier one came to nothing', () => {
    expect(duplicateAmong([earlier('pending')], { number: null })?.id).toBe('top_pending');
    expect(duplicateAmong([earlier('expired'), earlier('rejected'), earlier('cancelled')], { number: null })).toBeUndefined();
    expect(duplicateAmong([earlier('rejected'), earlier('approved')], { number: null })?.id).toBe('top_approved');
  });

  it('are two when they came from two bank accounts', () => {
    expect(duplicateAmong([earlier('approved', '111222333')], { number: '444555666' })).toBeUndefined();
    expect(duplicateAmong([earlier('approved', '111222333')], { number: '111222333' })).toBeDefined();
    expect(duplicateAmong([earlier('approved', '111222333')], { number: null })).toBeDefined();
  });
});
