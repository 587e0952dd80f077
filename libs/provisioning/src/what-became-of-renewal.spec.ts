import type { DomainInfo, Outcome } from '#libs/registry';
import type { Attempt } from './attempts';
import type { OrderItem } from './order-item';
import { whatBecameOfRenewal } from './what-became-of-renewal';

const believed = new Date('2027-11-22T23:59:59.000Z');
const renewed = new Date('2029-11-22T23:59:59.000Z');
const item = { name: 'kopi.id', tld: 'id', years: 2, expectedExpiresAt: believed, absences: 0 } as OrderItem;
const registry = { user: 'pohon', absenceDelaysSeconds: [5, 30], clockSkewSeconds: 120 };
const attempt = (change: Partial<Attempt> = {}): Attempt => ({ clTRID: 'a', state: 'sent', code: null, ...change }) as Attempt;

const info: DomainInfo = {
  name: 'kopi.id',
  roid: 'R1',
  statuses: ['ok'],
  contacts: [],
  nameServers: [],
  rgpStatuses: [],
  subordinateHosts: [],
  sponsor: 'pohon',
  expiresAt: believed,
};
const shown = (change: Partial<DomainInfo>): Outcome<DomainInfo> => ({ kind: 'done', value: { ...info, ...change } });
const found = (answer: Outcome<DomainInfo>, open = [attempt()], change: Partial<OrderItem> = {}) =>
  whatBecameOfRenewal({ ...item, ...change }, open, answer, registry);
const refused = attempt({ state: 'unknown', code: 2306 });

describe('an expiry that moved by exactly the years', () => {
  it('means that the renewal happened, whatever the registry answered to it', () => {
    for (const open of [attempt(), refused, attempt({ state: 'pending' })])
      expect(found(shown({ expiresAt: renewed }), [open])).toEqual({ kind: 'done', dates: { expiresAt: renewed } });
  });

  it('is that of the registry, which may end the day or count 29 February otherwise', () => {
    const midnight = new Date('2029-11-23T00:00:00.000Z');
    expect(found(shown({ expiresAt: midnight, sponsor: 'POHON' }))).toEqual({ kind: 'done', dates: { expiresAt: midnight } });
  });
});

describe('an expiry that has not moved', () => {
  it('is asked for again after each delay; then the renewal did not happen and is sent again', () => {
    const waits = [0, 1, 2].map((absences) => found(shown({}), undefined, { absences }));
    expect(waits).toEqual([
      { kind: 'absent', isCertain: false, askAgainInMs: 5_000 },
      { kind: 'absent', isCertain: false, askAgainInMs: 30_000 },
      { kind: 'absent', isCertain: true, askAgainInMs: 0 },
    ]);
  });

  it('is the end of a renewal that the registry refused, or accepted and then decided against', () => {
    for (const open of [refused, attempt({ state: 'pending', code: 1001 })]) {
      expect(found(shown({}), [open], { absences: 1 })).toMatchObject({ kind: 'absent', isCertain: false });
      expect(found(shown({}), [open], { absences: 2 })).toMatchObject({ kind: 'lost', failure: { code: 'registry-refused' } });
    }
  });

  it('says nothing before the registry has decided', () => {
    expect(found(shown({ statuses: ['pendingRenew'] }), undefined, { absences: 2 })).toEqual({ kind: 'pending' });
  });
});

describe('an expiry that is neither', () => {
  const other = shown({ expiresAt: new Date('2028-11-22T23:59:59.000Z') });

  it('keeps the money held while an answer is lost: people look', () => {
    expect(found(other)).toEqual({ kind: 'unanswered' });
    expect(found(other, [refused, attempt()])).toEqual({ kind: 'unanswered' });
  });

  it('is why the registry refused, so that the money goes back', () => {
    expect(found(other, [refused])).toMatchObject({ kind: 'lost', failure: { code: 'expiry-changed' } });
  });
});

it.each([
  { kind: 'unavailable', reason: '' },
  { kind: 'refused', reason: 'missing', code: 2303, message: '' },
  shown({ sponsor: 'saingan', expiresAt: renewed }),
  shown({ expiresAt: undefined }),
] as Outcome<DomainInfo>[])('what does not show the name as ours with an expiry settles nothing', (answer) =>
  expect(found(answer)).toEqual({ kind: 'unanswered' }),
);
