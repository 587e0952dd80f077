import { type Actor, Money } from '#libs/kernel';
import { IdempotencyKeyReused } from '#libs/platform';
import { type Verdict, creditOf, decide } from './decision';
import { OwnTopUp, TopUpAlreadyDecided, TopUpNotFound, request } from './top-up';

const at = new Date('2026-11-22T02:00:00Z');
const later = new Date('2026-11-22T03:00:00Z');
const budi: Actor = { personId: 'per_budi', nodeId: 42, role: 'billing' };
const ani: Actor = { personId: 'per_ani', nodeId: 7, role: 'owner' };
const pending = request(
  { id: 42, path: '1/7/42/' },
  budi,
  { amount: Money.idr(500_000), idempotencyKey: 'key-00000001', bodyHash: 'hash' },
  'top_1',
  at,
);

const approve = (idempotencyKey = 'decision-1'): Verdict => ({ state: 'approved', idempotencyKey });
const reject = (reason = 'no such transfer', idempotencyKey = 'decision-1'): Verdict => ({ state: 'rejected', reason, idempotencyKey });
const { topUp: approved } = decide(pending, ani, approve(), later);
const { topUp: rejected } = decide(pending, ani, reject(), later);

describe('deciding a top-up', () => {
  it('approves it, or rejects it with a reason, and says who and when', () => {
    expect(approved).toEqual({ ...pending, state: 'approved', decidedBy: 'per_ani', decidedAt: later, decisionKey: 'decision-1' });
    expect(rejected).toEqual({ ...approved, state: 'rejected', reason: 'no such transfer' });
  });

  it.each([budi, { ...ani, nodeId: 1 }, { ...ani, nodeId: 8 }])('is the parent’s alone: to %j it does not exist', (actor) => {
    expect(() => decide(pending, actor, approve(), later)).toThrow(TopUpNotFound);
    expect(() => decide(pending, actor, reject(), later)).toThrow(TopUpNotFound);
  });

  it('is not for the person who asked, should they belong to the parent as well; they may take it back', () => {
    const budiAtParent = { ...budi, nodeId: 7 };
    expect(() => decide(pending, budiAtParent, approve(), later)).toThrow(OwnTopUp);
    expect(decide(pending, budiAtParent, reject('a mistake'), later).topUp.state).toBe('rejected');
  });

  it.each([approved, rejected])('happens once: $state stays', (decided) => {
    expect(() => decide(decided, ani, approve('decision-2'), later)).toThrow(TopUpAlreadyDecided);
    expect(() => decide(decided, ani, reject('again', 'decision-2'), later)).toThrow(TopUpAlreadyDecided);
  });

  it('gives the same answer to the same request', () => {
    expect(decide(approved, ani, approve(), later)).toEqual({ topUp: approved, isNew: false });
    expect(decide(rejected, ani, reject(), later)).toEqual({ topUp: rejected, isNew: false });
  });

  it('refuses the key of a decision for another decision', () => {
    expect(() => decide(approved, ani, reject(), later)).toThrow(IdempotencyKeyReused);
    expect(() => decide(rejected, ani, approve(), later)).toThrow(IdempotencyKeyReused);
    expect(() => decide(rejected, ani, reject('another reason'), later)).toThrow(IdempotencyKeyReused);
  });

  it('moves the money from the parent’s cash to the child’s deposit', () => {
    expect(creditOf(approved)).toEqual({
      reference: 'top-up:top_1',
      transfers: [{ from: 'cash:7', to: 'deposit:42@7', amount: Money.idr(500_000) }],
    });
  });
});
