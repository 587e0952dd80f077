import { MINUTE, after } from '#libs/kernel';
import { CaseClaimed, ClaimNeeded, holderOf, refuseClaimed, refuseUnclaimed } from './review-lease';

const now = new Date('2026-11-23T03:00:00Z');
const free = { id: 'case_1', reviewerId: null, leaseUntil: null };
const held = { id: 'case_1', reviewerId: 'per_ani', leaseUntil: after(now, MINUTE) };
const ranOut = { ...held, leaseUntil: now };

it('a case belongs to whoever claimed it, until the claim has run out', () => {
  expect([free, held, ranOut].map((each) => holderOf(each, now))).toEqual([null, 'per_ani', null]);
});

it('what nobody has, or no longer, anybody may claim; what somebody has, only they', () => {
  for (const each of [free, ranOut]) expect(() => refuseClaimed(each, 'per_beni', now)).not.toThrow();
  expect(() => refuseClaimed(held, 'per_ani', now)).not.toThrow();
  expect(() => refuseClaimed(held, 'per_beni', now)).toThrow(CaseClaimed);
});

it('nobody works on a case without having it', () => {
  expect(() => refuseUnclaimed(held, 'per_ani', now)).not.toThrow();
  expect(() => refuseUnclaimed(held, 'per_beni', now)).toThrow(CaseClaimed);
  for (const each of [free, ranOut]) expect(() => refuseUnclaimed(each, 'per_ani', now)).toThrow(ClaimNeeded);
});
