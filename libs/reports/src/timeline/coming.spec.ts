import type { DomainRow, Phase } from '#libs/domains';
import { DAY, HOUR, after } from '#libs/kernel';
import { coming } from './coming';

const expiresAt = new Date('2027-11-22T02:00:00.000Z');
const domain = (phase: Phase, more: Partial<DomainRow> = {}) =>
  ({ phase, expiresAt, tld: 'com', leavingSince: null, ...more }) as DomainRow;
const stage = { afterHours: 72, action: 'delete', refundPercent: 100, onlyWhileRefunded: false } as const;
const policy = { preset: 'x', stages: [stage], remindAtHours: [], restartHours: 24 };
const dueAt = after(expiresAt, -360 * DAY);

it.each([
  ['active', 'expiry', 0, 'customer', 'renew'],
  ['grace', 'redemption', 30, 'customer', 'renew'],
  ['redemption', 'pending_delete', 60, 'customer', 'restore'],
  ['pending_delete', 'gone', 65, 'registry', null],
] as const)('a name that is %s comes to %s', (phase, kind, days, who, buy) =>
  expect(coming(domain(phase), null)).toEqual([{ kind, at: after(expiresAt, days * DAY), who, buy }]),
);

it('nothing comes for what is gone, and one thing for what is being deleted', () => {
  expect(coming(domain('deleted'), null)).toEqual([]);
  expect(coming(domain('active', { leavingSince: dueAt }), null)).toEqual([
    { kind: 'deletion_under_way', at: null, who: 'registry', buy: null },
  ]);
});

it('one that another registrar asks for goes there before anything else happens', () =>
  expect(coming(domain('active'), null, dueAt).map(({ kind, who }) => `${kind} ${who}`)).toEqual([
    'transfer_out customer',
    'expiry customer',
  ]));

it('missing papers have their deadline, told before or after the expiry as it comes', () => {
  const kinds = (at: Date) => coming(domain('active'), { state: 'missing', dueAt: at, policy, stage: 0 }).map(({ kind }) => kind);
  expect(kinds(dueAt)).toEqual(['papers_delete', 'expiry']);
  expect(kinds(after(expiresAt, HOUR))).toEqual(['expiry', 'papers_delete']);
});

it('papers in review wait for a reviewer, and approved ones for nobody', () => {
  const case_ = { dueAt: null, policy, stage: 0 };
  expect(coming(domain('active'), { ...case_, state: 'in_review' })[0]).toMatchObject({ kind: 'review', who: 'reviewer', at: null });
  expect(coming(domain('active'), { ...case_, state: 'approved' })).toHaveLength(1);
});
