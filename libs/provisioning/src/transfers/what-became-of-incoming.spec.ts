import { DAY, HOUR, MINUTE, after } from '#libs/kernel';
import type { DomainInfo, DomainTransfer, Outcome } from '#libs/registry';
import type { Attempt } from '../attempts';
import type { OrderItem } from '../order-item';
import { whatBecameOfIncoming } from './what-became-of-incoming';

const ORDERED = new Date('2026-11-22T02:00:00Z');
const NOW = after(ORDERED, DAY);
const expiresAt = new Date('2028-05-01T00:00:00Z');
const createdAt = new Date('2020-05-01T00:00:00Z');
const item = { name: 'pindah.com', absences: 0, createdAt: ORDERED } as OrderItem;
const registry = { user: 'pohon', absenceDelaysSeconds: [5], clockSkewSeconds: 120 };
const attempt = (change: Partial<Attempt> = {}): Attempt => ({ clTRID: 'a', state: 'sent', code: null, ...change }) as Attempt;
const info = (change: Partial<DomainInfo> = {}): Outcome<DomainInfo> => ({
  kind: 'done',
  value: {
    name: 'pindah.com',
    roid: 'R1',
    statuses: ['ok'],
    rgpStatuses: [],
    contacts: [],
    nameServers: [],
    subordinateHosts: [],
    sponsor: 'lain',
    creator: 'lain',
    createdAt,
    expiresAt,
    ...change,
  },
});
const query = (change: Partial<DomainTransfer>): Outcome<DomainTransfer> => ({
  kind: 'done',
  value: { name: 'pindah.com', status: 'pending', requestedBy: 'pohon', requestedAt: after(ORDERED, MINUTE), ...change },
});
const none: Outcome<DomainTransfer> = { kind: 'refused', reason: 'status-prohibits', code: 2301, message: 'none' };
const found = (
  seen: { query?: Outcome<DomainTransfer>; info?: Outcome<DomainInfo> },
  open = [attempt()],
  change: Partial<OrderItem> = {},
) => whatBecameOfIncoming({ ...item, ...change }, open, { query: none, info: info(), ...seen }, registry, NOW);

it('a name that came to us since the order is ours, with the dates of its registry', () => {
  const ours = info({ sponsor: 'POHON', transferredAt: after(ORDERED, HOUR) });
  expect(found({ info: ours })).toEqual({ kind: 'done', dates: { createdAt, expiresAt } });
});

it.each<[string, Partial<DomainInfo>]>([
  ['came to us before', { transferredAt: after(ORDERED, -DAY) }],
  ['we registered ourselves', { creator: 'pohon' }],
])('a name that %s is none that this order has brought', (_, change) => {
  expect(found({ info: info({ sponsor: 'pohon', ...change }) })).toMatchObject({ kind: 'lost', failure: { code: 'name-taken' } });
});

it('while it is pending it is asked about once an hour, and as soon as its registrar has had its time', () => {
  expect(found({ query: query({}) })).toEqual({ kind: 'pending', askAgainInMs: HOUR });
  expect(found({ query: query({ actionAt: after(NOW, 20 * MINUTE) }) })).toEqual({ kind: 'pending', askAgainInMs: 21 * MINUTE });
  expect(found({ query: query({ actionAt: after(NOW, -MINUTE) }) })).toEqual({ kind: 'pending', askAgainInMs: 15 * MINUTE });
});

it.each([
  ['clientRejected', 'transfer-rejected'],
  ['clientCancelled', 'transfer-cancelled'],
  ['serverCancelled', 'transfer-ended'],
] as const)('one that ended as %s has failed, and says so', (status, code) => {
  expect(found({ query: query({ status }) })).toMatchObject({ kind: 'lost', failure: { code } });
});

it('one that ended before this order is not this one’s: without a trace it is asked for again, and then sent again', () => {
  const old = query({ status: 'clientRejected', requestedAt: after(ORDERED, -DAY) });
  expect(found({ query: old })).toEqual({ kind: 'absent', isCertain: false, askAgainInMs: 5_000 });
  expect(found({ query: old }, [attempt()], { absences: 1 })).toEqual({ kind: 'absent', isCertain: true, askAgainInMs: 0 });
});

it('what our account has pending is this order’s, and so is the end of what the registry took on, however its clock goes', () => {
  const requestedAt = after(ORDERED, -HOUR);
  expect(found({ query: query({ requestedAt }) })).toMatchObject({ kind: 'pending' });
  const takenOn = [attempt({ state: 'pending', code: 1001 })];
  expect(found({ query: query({ requestedAt, status: 'clientRejected' }) }, takenOn)).toMatchObject({ kind: 'lost' });
  const ours = info({ sponsor: 'pohon', transferredAt: requestedAt });
  expect(found({ info: ours }, takenOn)).toMatchObject({ kind: 'done' });
});

it('refused as one under way, and none of ours there: somebody else is fetching it', () => {
  const refused = [attempt({ state: 'unknown', code: 2300 })];
  expect(found({}, refused, { absences: 1 })).toMatchObject({ kind: 'lost', failure: { code: 'transfer-under-way' } });
});

it('refused as locked once more after a lost answer, and no trace of ours: it is locked', () => {
  const refused = [attempt({ state: 'unknown', code: 2304 })];
  expect(found({}, refused, { absences: 1 })).toMatchObject({ kind: 'lost', failure: { code: 'transfer-locked' } });
});

it('taken on and gone without a word has failed', () => {
  expect(found({}, [attempt({ state: 'pending', code: 1001 })], { absences: 1 })).toMatchObject({
    kind: 'lost',
    failure: { code: 'transfer-ended' },
  });
});

it('a registry that is silent has said nothing', () => {
  const silent = { kind: 'unavailable', reason: 'nobody is there' } as const;
  expect(found({ query: silent, info: silent })).toEqual({ kind: 'unanswered' });
});
