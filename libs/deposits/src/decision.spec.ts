import { type Actor, Money } from '#libs/kernel';
import { IdempotencyKeyReused } from '#libs/platform';
import { type Approval, type Verdict, creditOf, decide } from './decision';
import { OwnTopUp, ReasonMissing, SecondPersonNeeded, type TopUp, TopUpAlreadyDecided, TopUpNotFound } from './top-up';
import { cancelled, expired } from './top-up-end';
import { request } from './top-up-wish';

const { idr } = Money;
const at = new Date('2026-11-22T02:00:00Z');
const later = new Date('2026-11-22T03:00:00Z');
const budi: Actor = { personId: 'per_budi', nodeId: 42, role: 'billing' };
const ani: Actor = { personId: 'per_ani', nodeId: 7, role: 'owner' };
const cici: Actor = { ...ani, personId: 'per_cici' };
const pending = request(
  { id: 42, path: '1/7/42/' },
  budi,
  { amount: idr(500_000), idempotencyKey: 'key-00000001', bodyHash: 'hash' },
  { id: 'top_1', at, exactAmount: idr(500_123), bankAccountId: 'bnk_1', expiresAt: later, duplicateOf: null },
);

const approve = (idempotencyKey = 'decision-1', more: Partial<Approval> = {}): Verdict => ({ state: 'approved', idempotencyKey, ...more });
const reject = (reason = 'no such transfer', idempotencyKey = 'decision-1'): Verdict => ({ state: 'rejected', reason, idempotencyKey });
const say = (topUp: TopUp, by: Actor, verdict: Verdict, limit: Money | null = null) =>
  decide(topUp, by, verdict, { limit, asker: topUp.requestedBy }, later);
const { topUp: approved } = say(pending, ani, approve());
const { topUp: rejected } = say(pending, ani, reject());

describe('deciding a top-up', () => {
  it('approves all of what was to be transferred, or rejects it with a reason, and says who and when', () => {
    const decided = { decidedBy: 'per_ani', decidedAt: later, decisionKey: 'decision-1' };
    expect(approved).toMatchObject({
      ...pending,
      ...decided,
      state: 'approved',
      creditedAmount: idr(500_123),
      decisionHash: expect.anything(),
    });
    expect(rejected).toMatchObject({ ...decided, state: 'rejected', creditedAmount: null, reason: 'no such transfer' });
  });

  it.each([budi, { ...ani, nodeId: 1 }, { ...ani, nodeId: 8 }])('is the parent’s alone: to %j it does not exist', (actor) => {
    expect(() => say(pending, actor, approve())).toThrow(TopUpNotFound);
    expect(() => say(pending, actor, reject())).toThrow(TopUpNotFound);
  });

  it('is not for the person who asked, should they belong to the parent as well; they may take it back', () => {
    const budiAtParent = { ...budi, nodeId: 7 };
    expect(() => say(pending, budiAtParent, approve())).toThrow(OwnTopUp);
    expect(say(pending, budiAtParent, reject('a mistake')).topUp.state).toBe('rejected');
  });

  it.each([approved, rejected])('happens once: $state stays', (decided) => {
    expect(() => say(decided, ani, approve('decision-2'))).toThrow(TopUpAlreadyDecided);
    expect(() => say(decided, ani, reject('again', 'decision-2'))).toThrow(TopUpAlreadyDecided);
  });

  it('gives the same answer to the same request', () => {
    expect(say(approved, ani, approve())).toEqual({ topUp: approved, isNew: false });
    expect(say(rejected, ani, reject())).toEqual({ topUp: rejected, isNew: false });
  });

  it('refuses the key of a decision for another decision', () => {
    expect(() => say(approved, ani, reject())).toThrow(IdempotencyKeyReused);
    expect(() => say(approved, ani, approve('decision-1', { amount: idr(1), reason: 'x' }))).toThrow(IdempotencyKeyReused);
    expect(() => say(rejected, ani, approve())).toThrow(IdempotencyKeyReused);
    expect(() => say(rejected, ani, reject('another reason'))).toThrow(IdempotencyKeyReused);
  });

  it('moves the money from the parent’s cash to the child’s deposit', () => {
    expect(creditOf(approved)).toEqual({
      reference: 'top-up:top_1',
      transfers: [{ from: 'cash:7', to: 'deposit:42@7', amount: idr(500_123) }],
    });
  });
});

describe('what has arrived is what is credited', () => {
  it('also when it is another amount, with a reason', () => {
    const amount = idr(450_000);
    expect(() => say(pending, ani, approve('decision-1', { amount }))).toThrow(ReasonMissing);
    const { topUp } = say(pending, ani, approve('decision-1', { amount, reason: 'Bank fee' }));
    expect(topUp).toMatchObject({ state: 'approved', creditedAmount: amount, reason: 'Bank fee' });
    expect(creditOf(topUp).transfers[0]!.amount).toEqual(amount);
  });

  it('and the amount that was to be transferred needs none', () => {
    expect(say(pending, ani, approve('decision-1', { amount: idr(500_123) })).topUp).toMatchObject({ state: 'approved', reason: null });
  });
});

describe('above the limit of one person', () => {
  const limit = idr(500_122);
  const { topUp: seenOnce } = say(pending, ani, approve(), limit);

  it('the first approval is kept and nothing else happens, up to the limit one is enough', () => {
    const { state, firstApproval, creditedAmount, decidedBy } = seenOnce;
    expect({ state, creditedAmount, decidedBy }).toEqual({ state: 'pending', creditedAmount: null, decidedBy: null });
    expect(firstApproval).toMatchObject({ by: 'per_ani', at: later, amount: idr(500_123), key: 'decision-1', reason: null });
    expect(say(pending, ani, approve(), idr(500_123)).topUp.state).toBe('approved');
  });

  it('a second person completes it, and the same one does not', () => {
    expect(say(seenOnce, cici, approve('decision-2'), limit).topUp).toMatchObject({ state: 'approved', decidedBy: 'per_cici' });
    expect(() => say(seenOnce, ani, approve('decision-2'), limit)).toThrow(SecondPersonNeeded);
    expect(() => say(seenOnce, { ...budi, nodeId: 7 }, approve('decision-2'), limit)).toThrow(OwnTopUp);
  });

  it('the first one’s request, sent again, gives the same answer', () => {
    expect(say(seenOnce, ani, approve(), limit)).toEqual({ topUp: seenOnce, isNew: false });
    expect(() => say(seenOnce, ani, reject(), limit)).toThrow(IdempotencyKeyReused);
  });

  it('two who saw different amounts have not agreed: the later one is the first of two', () => {
    const other = { amount: idr(600_000), reason: 'So it says on the statement' };
    const { topUp: seenAnew } = say(seenOnce, cici, approve('decision-2', other), limit);
    expect(seenAnew).toMatchObject({ state: 'pending', firstApproval: { by: 'per_cici', amount: other.amount } });
    expect(say(seenAnew, ani, approve('decision-3'), limit).topUp).toMatchObject({
      state: 'approved',
      creditedAmount: other.amount,
      reason: other.reason,
    });
  });

  it('either may still reject it', () => {
    expect(say(seenOnce, cici, reject('Not there', 'decision-2'), limit).topUp.state).toBe('rejected');
  });
});

describe('without a decision', () => {
  it('the child takes it back, once or often, until it is decided', () => {
    const taken = cancelled(pending, budi, later);
    expect(taken).toMatchObject({ state: 'cancelled', decidedBy: 'per_budi', decidedAt: later });
    expect(cancelled(taken, budi, later)).toBe(taken);
    expect(() => cancelled(approved, budi, later)).toThrow(TopUpAlreadyDecided);
    expect(() => say(taken, ani, approve())).toThrow(TopUpAlreadyDecided);
  });

  it('time ends it, and not a moment before; never what one person has seen', () => {
    expect(expired(pending, at)).toBeNull();
    expect(expired(pending, later)).toMatchObject({ state: 'expired', decidedBy: null, decidedAt: later });
    expect(expired(approved, later)).toBeNull();
    expect(expired(say(pending, ani, approve(), idr(1)).topUp, later)).toBeNull();
  });
});
