import { DAY, HOUR, Money, after } from '#libs/kernel';
import { OPERATOR_ID } from '#libs/tree';
import { type LimitSet, OPERATORS_LIMIT, limitSet, standingLimit } from './approval-limit';

const RESELLER = 7;
const now = new Date('2026-11-22T10:00:00Z');
const [small, large] = [Money.idr(1_000_000), Money.idr(9_000_000)];
const counts = (limit: Money | null): LimitSet => ({ limit, until: null });
const set = (before: LimitSet | undefined, wanted: Money | null, at = now) => limitSet(standingLimit(RESELLER, before, at), wanted, at, 24);
const at = (standing: LimitSet, when: Date) => standingLimit(RESELLER, standing, when).limit;

describe('what one person alone may do', () => {
  it('is Rp50,000,000 at the operator and everything elsewhere, until somebody says otherwise', () => {
    expect(standingLimit(OPERATOR_ID, undefined, now)).toEqual({ limit: OPERATORS_LIMIT, coming: null });
    expect(standingLimit(RESELLER, undefined, now)).toEqual({ limit: null, coming: null });
  });

  it('becomes less at once', () => {
    expect(set(undefined, small)).toEqual(counts(small));
    expect(set(counts(large), small)).toEqual(counts(small));
    expect(set(counts(small), small)).toEqual(counts(small));
  });

  it.each([large, null])('becomes more, %s, a day later, and not a moment before', (wanted) => {
    const raised = set(counts(small), wanted);
    expect(standingLimit(RESELLER, raised, now)).toEqual({ limit: small, coming: { limit: wanted, from: after(now, DAY) } });
    expect(at(raised, after(now, DAY - 1))).toEqual(small);
    expect(standingLimit(RESELLER, raised, after(now, DAY))).toEqual({ limit: wanted, coming: null });
  });

  it('comes no sooner when it is asked for again, no later either, and later when more is asked for', () => {
    const raised = set(counts(small), large);
    const later = after(now, HOUR);
    expect(set(raised, large, later)).toEqual(raised);
    expect(set(raised, null, later)).toEqual({ limit: null, until: { at: after(later, DAY), limit: small } });
    const everything = set(counts(small), null);
    expect(set(everything, large, later)).toEqual({ limit: large, until: { at: after(now, DAY), limit: small } });
  });

  it('is not raised at all when somebody takes that back in time', () => {
    const raised = set(counts(small), null);
    expect(set(raised, small, after(now, HOUR))).toEqual(counts(small));
  });
});
