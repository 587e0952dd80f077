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

it('DS records are exchanged for those that are wanted', () => {
  const [old, young] = [1, 2].map((keyTag) => ({ keyTag, algorithm: 13, digestType: 2, digest: 'AB'.repeat(32) }));
  const there = { secDns: { ds: [{ ...old!, digest: old!.digest.toLowerCase() }], maxSigLife: 604_800 } };
  expect(step({ signers: [young!] }, there)!.order.secDns).toMatchObject({ add: { ds: [young] }, remove: { ds: [{ keyTag: 1 }] } });
  expect(step({ signers: [] }, there)!.order.secDns).toMatchObject({ add: undefined, remove: { ds: [{ keyTag: 1 }] } });
  expect(step({ signers: [old!] }, there)).toBeUndefined();
  expect(step({ signers: [] })).toBeUndefined();
});

it('a transfer password is set until the registry shows it', () => {
  expect(step({ authInfo: 'baru' }, { authInfo: 'lama' })!.order.authInfo).toBe('baru');
  expect(step({ authInfo: 'baru' })!.order.authInfo).toBe('baru');
  expect(step({ authInfo: 'baru' }, { authInfo: 'baru' })).toBeUndefined();
});
