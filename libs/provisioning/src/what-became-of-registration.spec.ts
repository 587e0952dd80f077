import type { DomainInfo, Outcome } from '#libs/registry';
import type { Attempt } from './attempts';
import type { OrderItem } from './order-item';
import { whatBecameOfRegistration } from './what-became-of-registration';

const ordered = new Date('2026-11-22T02:00:00.000Z');
const created = new Date('2026-11-22T02:00:05.000Z');
const expires = new Date('2028-11-22T23:59:59.000Z');
const item = { name: 'kopi.id', authInfo: 'rahasia-pesanan-1', years: 2, createdAt: ordered, absences: 0 } as OrderItem;
const registry = { user: 'pohon', absenceDelaysSeconds: [5, 30], clockSkewSeconds: 120 };
const sent = { clTRID: 'a', state: 'sent', sentAt: created } as Attempt;

const info: DomainInfo = {
  name: 'kopi.id',
  roid: 'R1',
  statuses: ['ok'],
  contacts: [],
  nameServers: [],
  rgpStatuses: [],
  subordinateHosts: [],
  sponsor: 'pohon',
  creator: 'pohon',
  createdAt: created,
  expiresAt: expires,
  authInfo: item.authInfo,
};
const shown = (change: Partial<DomainInfo>): Outcome<DomainInfo> => ({ kind: 'done', value: { ...info, ...change } });
const refused = (reason: 'missing' | 'not-authorized' | 'policy'): Outcome<DomainInfo> => ({
  kind: 'refused',
  reason,
  code: 2303,
  message: '',
});
const found = (answer: Outcome<DomainInfo>, change: Partial<OrderItem> = {}, open = [sent]) =>
  whatBecameOfRegistration({ ...item, ...change }, open, answer, registry);

const ours = { kind: 'done', dates: { createdAt: created, expiresAt: expires } };
const taken = { kind: 'lost', failure: { code: 'name-taken', message: 'kopi.id was registered by somebody else.' } };

describe('a name that is there', () => {
  it('with our password is ours', () => expect(found(shown({}))).toEqual(ours));

  it('is ours in whatever letters the registry writes our account', () => {
    expect(found(shown({ sponsor: 'POHON', creator: 'Pohon' }))).toEqual(ours);
  });

  it('is somebody else’s when another account holds it or made it', () => {
    expect(found(shown({ sponsor: 'saingan', authInfo: undefined }))).toEqual(taken);
    expect(found(shown({ creator: 'saingan', authInfo: undefined }))).toEqual(taken);
    expect(found(refused('not-authorized'))).toEqual(taken);
  });

  it('without a password shown is ours when our account made it since the order', () => {
    expect(found(shown({ authInfo: undefined }))).toEqual(ours);
    expect(found(shown({ authInfo: undefined, createdAt: new Date('2026-11-22T01:58:00.000Z') }))).toMatchObject({ kind: 'done' });
    expect(found(shown({ authInfo: undefined, createdAt: new Date('2026-11-22T01:57:59.999Z') }))).toEqual(taken);
  });

  it('of our account with another password is this order’s or not: nobody gives money back for that', () => {
    expect(found(shown({ authInfo: '********' }))).toEqual({ kind: 'unanswered' });
    expect(found(shown({ authInfo: undefined, createdAt: undefined }))).toEqual({ kind: 'unanswered' });
    expect(found(shown({ authInfo: 'another', createdAt: new Date('2025-01-01T00:00:00.000Z') }))).toEqual(taken);
  });

  it('is not ours before the registry has decided', () => {
    expect(found(shown({ statuses: ['pendingCreate'] }))).toEqual({ kind: 'pending' });
  });

  it('of a registry that says no dates runs for the years that were ordered', () => {
    const dates = { createdAt: created, expiresAt: new Date('2028-11-22T02:00:05.000Z') };
    expect(found(shown({ expiresAt: undefined }))).toEqual({ kind: 'done', dates });
    const fromTheOrder = { createdAt: ordered, expiresAt: new Date('2028-11-22T02:00:00.000Z') };
    expect(found(shown({ createdAt: undefined, expiresAt: undefined }))).toEqual({ kind: 'done', dates: fromTheOrder });
  });
});

describe('a name that is not there', () => {
  it('is asked for again after each delay, and then believed to be absent', () => {
    const waits = [0, 1, 2].map((absences) => found(refused('missing'), { absences }));
    expect(waits).toEqual([
      { kind: 'absent', isCertain: false, askAgainInMs: 5_000 },
      { kind: 'absent', isCertain: false, askAgainInMs: 30_000 },
      { kind: 'absent', isCertain: true, askAgainInMs: 0 },
    ]);
  });

  it('was decided against when the registry had only accepted it', () => {
    const pending: Attempt = { ...sent, state: 'pending' };
    expect(found(refused('missing'), { absences: 1 }, [pending])).toMatchObject({ kind: 'absent', isCertain: false });
    expect(found(refused('missing'), { absences: 2 }, [pending])).toMatchObject({ kind: 'lost', failure: { code: 'registry-refused' } });
  });
});

it.each([
  { kind: 'unavailable', reason: '' },
  { kind: 'unknown', reason: '' },
  { kind: 'pending' },
  refused('policy') as Outcome<never>,
] as Outcome<DomainInfo>[])('the answer $kind settles nothing', (answer) => expect(found(answer)).toEqual({ kind: 'unanswered' }));
