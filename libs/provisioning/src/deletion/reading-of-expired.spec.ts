import type { DomainInfo, Outcome } from '#libs/registry';
import { readingOfExpired } from './reading-of-expired';

const expiresAt = new Date('2027-03-01T04:00:00.000Z');
const registry = { settings: { user: 'pohon' } };
const info: DomainInfo = {
  name: 'lepas.com',
  roid: 'R1',
  statuses: ['ok'],
  contacts: [],
  nameServers: [],
  rgpStatuses: ['autoRenewPeriod'],
  subordinateHosts: [],
  sponsor: 'POHON',
  expiresAt: new Date('2028-03-01T04:00:00.000Z'),
};
const read = (change: Partial<DomainInfo>, tld = 'com') =>
  readingOfExpired({ tld, expiresAt, registry }, { kind: 'done', value: { ...info, ...change } });

it('a name is deleted where its registry shows a year that nobody has paid for and that it takes back', () => {
  expect(read({})).toBe('send');
});

it('the name is kept where the registry shows anything else: a wrong expiry here deletes nothing', () => {
  expect(read({ rgpStatuses: [] })).toBe('keep');
  expect(read({ expiresAt: new Date('2031-03-01T04:00:00.000Z') })).toBe('keep');
  expect(read({ sponsor: 'rival' })).toBe('keep');
  expect(read({ statuses: ['pendingDelete'] })).toBe('keep');
  expect(read({}, 'my.id')).toBe('keep');
  expect(readingOfExpired({ tld: 'com', expiresAt, registry }, { kind: 'refused', reason: 'missing', code: 2303, message: '' })).toBe(
    'keep',
  );
});

it('no answer says nothing', () => {
  const silence: Outcome<DomainInfo> = { kind: 'unavailable', reason: 'closed' };
  expect(readingOfExpired({ tld: 'com', expiresAt, registry }, silence)).toBe('unanswered');
});
