import type { Domain } from '#libs/domains';
import { DAY } from '#libs/kernel';
import { type StandingOfName, handoverObstacle } from './handover-obstacle';

const now = new Date('2026-11-23T03:00:00.000Z');
const free: StandingOfName = { isOrdered: false, isChanging: false, isAskedFor: false, hasOpenPapers: false, isPromised: false };
const obstacle = (standing: Partial<StandingOfName> = {}, change: Partial<Domain> = {}) => {
  const domain = {
    name: 'kopi.com',
    tld: 'com',
    expiresAt: new Date(now.getTime() + DAY),
    endedAt: null,
    frozenSince: null,
    leavingSince: null,
  };
  return handoverObstacle({ ...domain, ...change } as Domain, { ...free, ...standing }, now)?.code;
};

it('a name goes when nothing is under way for it, also in the time after its expiry in which it is still renewed', () => {
  expect(obstacle()).toBeUndefined();
  expect(obstacle({}, { expiresAt: new Date(now.getTime() - DAY) })).toBeUndefined();
});

it('what its owner has begun is ended first', () => {
  expect(obstacle({ isOrdered: true })).toBe('name-in-progress');
  expect(obstacle({}, { leavingSince: now })).toBe('name-in-progress');
  expect(obstacle({ isChanging: true })).toBe('change-in-progress');
  expect(obstacle({ isAskedFor: true })).toBe('name-leaves');
  expect(obstacle({ hasOpenPapers: true })).toBe('papers-missing');
  expect(obstacle({ isPromised: true })).toBe('handover-in-progress');
});

it('a frozen name stays, whatever else is true of it, and so does one that only a restore saves', () => {
  expect(obstacle({ isOrdered: true }, { frozenSince: now })).toBe('domain-frozen');
  expect(obstacle({}, { expiresAt: new Date(now.getTime() - 60 * DAY) })).toBe('not-renewable');
});
