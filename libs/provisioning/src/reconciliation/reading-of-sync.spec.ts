import type { DomainInfo, Outcome } from '#libs/registry';
import { readingOfSync } from './reading-of-sync';

const now = new Date('2027-02-01T04:00:00.000Z');
const ours = { tld: 'com', expiresAt: now, nameServers: [], lockedSince: null, suspendedSince: null, unverifiedSince: null };
const info: DomainInfo = {
  name: 'kopi.com',
  roid: 'R1',
  statuses: ['ok'],
  contacts: [],
  nameServers: [],
  rgpStatuses: [],
  subordinateHosts: [],
  sponsor: 'POHON',
  expiresAt: now,
};
const read = (answer: Outcome<DomainInfo>) => readingOfSync(ours, answer, { user: 'pohon', statusesNotSent: [] }, now);
const shown = (change: Partial<DomainInfo>): Outcome<DomainInfo> => ({ kind: 'done', value: { ...info, ...change } });

it('a name that the registry has for us is compared', () => {
  expect(read(shown({}))).toEqual({ kind: 'ours', found: [], isAskedFor: false });
  expect(read(shown({ statuses: ['pendingTransfer'] }))).toMatchObject({ isAskedFor: true });
});

it('one that it has for another, or does not know, is gone', () => {
  expect(read(shown({ sponsor: 'rival' }))).toMatchObject({ kind: 'gone', why: { aspect: 'sponsor', theirs: 'rival' } });
  expect(read({ kind: 'refused', reason: 'missing', code: 2303, message: 'no' })).toMatchObject({
    kind: 'gone',
    why: { aspect: 'missing' },
  });
});

it('an unanswered question, or one that it does not answer, ends nothing', () => {
  for (const kind of ['unavailable', 'unknown'] as const) expect(read({ kind, reason: 'closed' })).toEqual({ kind: 'unanswered' });
  expect(read({ kind: 'refused', reason: 'not-authorized', code: 2201, message: 'no' })).toMatchObject({ kind: 'unreadable' });
});
