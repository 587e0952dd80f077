import type { DomainInfo } from '#libs/registry';
import { LOCK, type WantedAtRegistry, stepTowards } from './step-towards';

const info: DomainInfo = {
  name: 'kopi.com',
  roid: 'R1',
  statuses: ['ok'],
  contacts: [],
  nameServers: ['NS1.lama.net', 'ns2.lama.net'],
  rgpStatuses: [],
  subordinateHosts: [],
  sponsor: 'POHON',
};
const LOCKED = ['clientTransferProhibited', 'clientUpdateProhibited', 'clientDeleteProhibited'];
const nameServers = ['ns1.lama.net', 'ns1.baru.net'];
const step = (wanted: WantedAtRegistry, change: Partial<DomainInfo> = {}, statusesNotSent: string[] = []) =>
  stepTowards(wanted, { ...info, ...change }, { statusesNotSent });

it('only what differs is sent', () => {
  expect(step({ nameServers })).toMatchObject({
    order: { add: { statuses: [], nameServers: ['ns1.baru.net'] }, remove: { nameServers: ['ns2.lama.net'] } },
    isLast: true,
  });
  expect(step({ nameServers: ['ns1.lama.net', 'ns2.lama.net'] })).toBeUndefined();
  expect(step({ isLocked: true }, { statuses: ['clientTransferProhibited'] })!.order.add!.statuses).toEqual(LOCKED.slice(1));
  expect(step({ isLocked: true }, { statuses: LOCKED })).toBeUndefined();
  expect(step({ isLocked: false, isHeld: false })).toBeUndefined();
});

it('what is not spoken of stays as it is', () => {
  expect(step({}, { statuses: [...LOCKED, 'clientHold'], authInfo: 'lama' })).toBeUndefined();
  expect(step({ isHeld: true })!.order).toMatchObject({ add: { statuses: ['clientHold'] }, remove: undefined, authInfo: undefined });
});

it('a locked name is opened first, by an update of its own, and locked again with the last one', () => {
  const wanted = { nameServers, isLocked: true };
  expect(step(wanted, { statuses: LOCKED })).toEqual({
    order: { name: 'kopi.com', remove: { statuses: ['clientUpdateProhibited'] } },
    isLast: false,
  });
  expect(step(wanted, { statuses: [LOCKED[0]!, LOCKED[2]!] })).toMatchObject({
    order: { add: { statuses: ['clientUpdateProhibited'], nameServers: ['ns1.baru.net'] } },
    isLast: true,
  });
});

it('opening is the last step where nothing else stands', () => {
  expect(step({ isLocked: false }, { statuses: ['clientUpdateProhibited'] })!.isLast).toBe(true);
  expect(step({ isLocked: false }, { statuses: [...LOCK] })!.isLast).toBe(false);
});

it('a word that the registry does not know is not missed', () => {
  expect(step({ isLocked: true }, {}, ['clientUpdateProhibited'])!.order.add!.statuses).toEqual([LOCKED[0], LOCKED[2]]);
  expect(step({ isHeld: true }, {}, ['clientHold'])).toBeUndefined();
});

it('a transfer password is set until the registry shows it', () => {
  expect(step({ authInfo: 'baru' }, { authInfo: 'lama' })!.order.authInfo).toBe('baru');
  expect(step({ authInfo: 'baru' })!.order.authInfo).toBe('baru');
  expect(step({ authInfo: 'baru' }, { authInfo: 'baru' })).toBeUndefined();
});
