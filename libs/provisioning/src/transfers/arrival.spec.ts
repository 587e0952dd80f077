import type { DomainInfo } from '#libs/registry';
import { arrival } from './arrival';

const LOCKED = ['clientTransferProhibited', 'clientUpdateProhibited', 'clientDeleteProhibited'];
const settings = { contactRoles: ['admin', 'tech'], statusesNotSent: [] } as const;
const domain = { name: 'pindah.com', authInfo: 'baru', lockedSince: null };
const info = {
  name: 'pindah.com',
  statuses: ['ok'],
  contacts: [{ type: 'admin', id: 'LAMA' }],
  nameServers: ['ns1.lama.net'],
  registrant: 'LAMA',
  authInfo: 'lama',
} as unknown as DomainInfo;

it('a name that has come is registered for its new holder, under a password nobody knew, and keeps its name servers', () => {
  const { order, isLast } = arrival(domain, 'BUDI', settings, info)!;
  expect(isLast).toBe(true);
  expect(order).toMatchObject({ registrant: 'BUDI', authInfo: 'baru', remove: { contacts: [{ type: 'admin', id: 'LAMA' }] } });
  expect(order.add?.contacts).toEqual(settings.contactRoles.map((type) => ({ type, id: 'BUDI' })));
  expect([order.add?.nameServers ?? [], order.remove?.nameServers ?? []]).toEqual([[], []]);
});

it('locked by its new holder before that, it is opened for it and closed again', () => {
  const locked = { ...domain, lockedSince: new Date('2026-11-23T02:00:00Z') };
  expect(arrival(locked, 'BUDI', settings, { ...info, statuses: LOCKED })).toEqual({
    order: { name: 'pindah.com', remove: { statuses: ['clientUpdateProhibited'] } },
    isLast: false,
  });
  const opened = arrival(locked, 'BUDI', settings, { ...info, statuses: [LOCKED[0]!, LOCKED[2]!] })!;
  expect(opened).toMatchObject({ order: { registrant: 'BUDI', add: { statuses: ['clientUpdateProhibited'] } }, isLast: true });
});

it('once it is as it should be nothing is sent, locked or not', () => {
  const contacts = settings.contactRoles.map((type) => ({ type, id: 'BUDI' }));
  const done = { ...info, contacts, registrant: 'BUDI', authInfo: 'baru' };
  expect(arrival(domain, 'BUDI', settings, done)).toBeUndefined();
  expect(arrival({ ...domain, lockedSince: new Date() }, 'BUDI', settings, { ...done, statuses: LOCKED })).toBeUndefined();
});
