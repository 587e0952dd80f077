import type { DomainInfo } from '#libs/registry';
import { type Compared, differences } from './differences';

const at = (day: string) => new Date(`${day}T04:00:00.000Z`);
const now = at('2027-02-01');
const ours: Compared = {
  tld: 'com',
  expiresAt: at('2027-03-01'),
  nameServers: ['ns1.kopi.test', 'ns2.kopi.test'],
  lockedSince: null,
  suspendedSince: null,
  unverifiedSince: null,
};
const info: DomainInfo = {
  name: 'kopi.com',
  roid: 'R1',
  statuses: ['ok'],
  contacts: [],
  nameServers: ['NS2.kopi.test', 'ns1.kopi.test'],
  rgpStatuses: [],
  subordinateHosts: [],
  sponsor: 'pohon',
  expiresAt: at('2027-03-01'),
};
const LOCKED = ['clientTransferProhibited', 'clientUpdateProhibited', 'clientDeleteProhibited'];
const between = (mine: Partial<Compared>, theirs: Partial<DomainInfo>, when = now, statusesNotSent: string[] = []) =>
  differences({ ...ours, ...mine }, { ...info, ...theirs }, { statusesNotSent }, when);

describe('what is otherwise at a registry', () => {
  it('is nothing where all is as here, in whatever order and letters name servers come', () => {
    expect(between({}, {})).toEqual([]);
    expect(between({}, { expiresAt: undefined })).toEqual([]);
  });

  it('is an expiry, which is taken over, later or earlier', () => {
    for (const day of ['2029-03-01', '2026-03-01'])
      expect(between({}, { expiresAt: at(day) })).toMatchObject([{ aspect: 'expiry', expiresAt: at(day) }]);
  });

  it('is a broken expiry of ours, whatever it is', () => {
    expect(between({ expiresAt: new Date(0) }, {})).toMatchObject([{ aspect: 'expiry', expiresAt: info.expiresAt }]);
  });

  it('is a year renewed elsewhere before the name expired', () => {
    expect(between({}, { expiresAt: at('2028-03-01') })).toMatchObject([{ aspect: 'expiry', expiresAt: at('2028-03-01') }]);
  });

  it('is name servers, in small letters', () => {
    expect(between({}, { nameServers: ['NS9.elsewhere.test'] })).toMatchObject([{ aspect: 'name_servers', theirs: 'ns9.elsewhere.test' }]);
    expect(between({}, { nameServers: [] })).toMatchObject([{ aspect: 'name_servers', theirs: '' }]);
  });

  it('is a lock that is on as a whole, or not any more; those that the registry does not know do not count', () => {
    expect(between({}, { statuses: LOCKED })).toMatchObject([{ aspect: 'lock', ours: 'off', theirs: 'on' }]);
    expect(between({}, { statuses: LOCKED.slice(1) })).toEqual([]);
    expect(between({ lockedSince: now }, { statuses: LOCKED.slice(1) })).toMatchObject([{ aspect: 'lock', ours: 'on', theirs: 'off' }]);
    expect(between({ lockedSince: now }, { statuses: LOCKED.slice(1) }, now, LOCKED.slice(0, 1))).toEqual([]);
    expect(between({ lockedSince: now }, {}, now, LOCKED)).toEqual([]);
  });

  it('is that a name rests there and not here, or the other way round', () => {
    expect(between({}, { statuses: ['clientHold'] })).toMatchObject([{ aspect: 'hold', theirs: 'on' }]);
    expect(between({ unverifiedSince: now }, { statuses: ['clientHold'] })).toEqual([]);
    expect(between({ suspendedSince: now }, {})).toMatchObject([{ aspect: 'hold', theirs: 'off' }]);
    expect(between({ suspendedSince: now }, { statuses: ['clientHold'] })).toEqual([]);
  });
});

describe('a year that a registry adds by itself', () => {
  const after = at('2027-03-20');
  const added = { expiresAt: at('2028-03-01'), rgpStatuses: ['autoRenewPeriod'] };

  it('is no difference while the registry takes it back: nobody has paid for it', () => {
    expect(between({}, added, after)).toEqual([]);
    expect(between({ tld: 'co.id' }, added, after)).toEqual([]);
  });

  it('that has been paid for here is as here', () => {
    expect(between({ expiresAt: at('2028-03-01') }, added, after)).toEqual([]);
  });

  it('is never taken over, also when it is kept: people look at it', () => {
    const [found] = between({}, { ...added, rgpStatuses: [] }, after);
    expect(found).toMatchObject({ aspect: 'unpaid_year' });
    expect(found).not.toHaveProperty('expiresAt');
  });

  it('that has come back with its deletion is no difference', () => {
    expect(between({}, { ...added, rgpStatuses: ['redemptionPeriod'], statuses: ['pendingDelete'] }, after)).toEqual([]);
  });

  it('leaves a broken expiry of ours open until it is known to be paid or not', () => {
    const [found] = between({ expiresAt: new Date(0) }, added, after);
    expect(found).toMatchObject({ aspect: 'expiry' });
    expect(found).not.toHaveProperty('expiresAt');
  });
});
