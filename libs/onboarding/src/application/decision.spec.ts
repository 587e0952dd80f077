import { Money } from '#libs/kernel';
import type { Application } from './application';
import { APPLICATION_STATES, StepNotDue, asOf } from './application';
import { approved, handedIn, opened, packageChosen, rejected } from './decision';

const at = new Date('2026-11-22T02:00:00Z');
const ratna = { personId: 'per_ratna', nodeId: 1, role: 'owner' } as const;
const mitra = { id: 7, sellerId: 1, name: 'Mitra', audience: 'reseller', minimumDeposit: Money.idr(1_000_000), isDefault: true } as const;
const being = (state: Application['state'], more: Partial<Application> = {}): Application =>
  ({
    id: 'app_1',
    parentId: 1,
    state,
    type: 'personal',
    movedAt: at,
    minimumUnits: 1_000_000n,
    currency: 'IDR',
    nodeId: null,
    ...more,
  }) as Application;

it.each<[string, readonly Application['state'][], (application: Application) => unknown]>([
  ['a package is chosen', ['phone_verified', 'package_chosen'], (it) => packageChosen(it, mitra, at)],
  ['papers are handed in', ['package_chosen'], (it) => handedIn(it, ['KTP'], at)],
  ['an approval is given', ['in_review'], (it) => approved(it, ratna, 42, Money.idr(1_000_123), at)],
  ['a rejection is given', ['in_review'], (it) => rejected(it, ratna, 'tidak terbaca', at)],
])('%s in the states %j and no other', (_, allowed, step) => {
  const others = APPLICATION_STATES.filter((state) => !allowed.includes(state));
  for (const state of allowed) expect(() => step(being(state))).not.toThrow();
  for (const state of others) expect(() => step(being(state))).toThrow(StepNotDue);
});

it('what is to be paid is told once it is approved, and never changes', () => {
  expect(approved(being('in_review'), ratna, 42, Money.idr(1_000_123), at)).toMatchObject({ nodeId: 42, paymentUnits: 1_000_123n });
});

it('an account opens with its minimum and not below it, even after it was given up, and once', () => {
  const waiting = being('awaiting_deposit', { nodeId: 42 });
  expect(opened(waiting, Money.idr(999_999), at)).toBeNull();
  expect(opened(waiting, Money.idr(1_000_000), at)?.state).toBe('active');
  expect(opened({ ...waiting, state: 'abandoned' }, Money.idr(1_000_123), at)?.state).toBe('active');
  expect(opened({ ...waiting, state: 'active' }, Money.idr(1_000_123), at)).toBeNull();
  expect(opened(being('rejected'), Money.idr(1_000_123), at)).toBeNull();
});

it('time makes abandoned what waits for the applicant, and nothing else', () => {
  const later = new Date('2026-12-22T02:00:00Z');
  const given = APPLICATION_STATES.filter((state) => asOf(being(state), later).state === 'abandoned');
  expect(given).toEqual(['submitted', 'email_verified', 'phone_verified', 'package_chosen', 'awaiting_deposit', 'abandoned']);
});
