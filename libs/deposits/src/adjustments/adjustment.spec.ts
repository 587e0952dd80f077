import { type Actor, Money } from '#libs/kernel';
import { SecondPersonNeeded } from '../top-up';
import {
  ADJUSTMENT_KINDS,
  AdjustmentAlreadyDecided,
  AdjustmentNotAllowed,
  AdjustmentNotFound,
  type AdjustmentWish,
  DIRECTIONS,
  adjustment,
  decideAdjustment,
  postingOf,
} from './adjustment';

const { idr } = Money;
const at = new Date('2026-11-22T02:00:00Z');
const later = new Date('2026-11-22T03:00:00Z');
const ani: Actor = { personId: 'per_ani', nodeId: 7, role: 'owner' };
const cici: Actor = { ...ani, personId: 'per_cici' };
const wish: AdjustmentWish = {
  direction: 'credit',
  amount: idr(50_000),
  kind: 'correction',
  reason: 'Booked twice',
  idempotencyKey: 'key-00000001',
  requestHash: 'hash',
};
const ask = (more: Partial<AdjustmentWish> = {}, limit: Money | null = null) =>
  adjustment(ani, 42, { ...wish, ...more }, limit, 'adj_1', at);

describe('changing a deposit by hand', () => {
  it('is done at once, and says by whom and why', () => {
    expect(ask()).toEqual({
      ...wish,
      id: 'adj_1',
      childId: 42,
      parentId: 7,
      state: 'posted',
      requestedBy: 'per_ani',
      requestedAt: at,
      decidedBy: 'per_ani',
      decidedAt: at,
      limit: null,
    });
  });

  it('has kinds that only give, only take, or do both', () => {
    const isAllowed = (kind: AdjustmentWish['kind'], direction: AdjustmentWish['direction']) => {
      try {
        return ask({ kind, direction }).state === 'posted';
      } catch {
        return false;
      }
    };
    const allowed = ADJUSTMENT_KINDS.map((kind) => [kind, ...DIRECTIONS.filter((direction) => isAllowed(kind, direction))]);
    expect(allowed).toEqual([
      ['correction', 'credit', 'debit'],
      ['goodwill', 'credit'],
      ['fee', 'debit'],
      ['transfer', 'credit', 'debit'],
    ]);
    expect(() => ask({ kind: 'fee' })).toThrow(AdjustmentNotAllowed);
  });

  it('moves money between the deposit and an account of its kind, never the parent’s cash', () => {
    expect(postingOf(ask({ kind: 'goodwill' }))).toEqual({
      reference: 'adjustment:adj_1',
      transfers: [{ from: 'adjustment:7/goodwill', to: 'deposit:42@7', amount: idr(50_000) }],
    });
    expect(postingOf(ask({ kind: 'fee', direction: 'debit' })).transfers).toEqual([
      { from: 'deposit:42@7', to: 'adjustment:7/fee', amount: idr(50_000) },
    ]);
  });
});

describe('above the limit of one person', () => {
  const waiting = ask({}, idr(49_999));

  it('waits; up to the limit it does not', () => {
    expect(waiting).toMatchObject({ state: 'pending', decidedBy: null, decidedAt: null });
    expect(ask({}, idr(50_000)).state).toBe('posted');
  });

  it('a second person agrees, and not the one who asked', () => {
    expect(decideAdjustment(waiting, cici, 'posted', later)).toMatchObject({ state: 'posted', decidedBy: 'per_cici', decidedAt: later });
    expect(() => decideAdjustment(waiting, ani, 'posted', later)).toThrow(SecondPersonNeeded);
  });

  it('anybody there may say no, the one who asked as well', () => {
    for (const by of [ani, cici]) expect(decideAdjustment(waiting, by, 'rejected', later).state).toBe('rejected');
  });

  it('is decided once; who decided hears the same again', () => {
    const posted = decideAdjustment(waiting, cici, 'posted', later);
    expect(decideAdjustment(posted, cici, 'posted', later)).toBe(posted);
    expect(() => decideAdjustment(posted, ani, 'posted', later)).toThrow(AdjustmentAlreadyDecided);
    expect(() => decideAdjustment(posted, cici, 'rejected', later)).toThrow(AdjustmentAlreadyDecided);
  });

  it.each([1, 42])('does not exist for node %i', (nodeId) => {
    expect(() => decideAdjustment(waiting, { ...cici, nodeId }, 'posted', later)).toThrow(AdjustmentNotFound);
  });
});
