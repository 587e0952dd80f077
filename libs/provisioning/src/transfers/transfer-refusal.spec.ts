import { DAY, after } from '#libs/kernel';
import type { DomainInfo, Outcome } from '#libs/registry';
import { transferRefusal } from './transfer-refusal';

const NOW = new Date('2026-11-22T02:00:00Z');
const info: DomainInfo = {
  name: 'pindah.com',
  roid: 'R1',
  statuses: ['ok'],
  rgpStatuses: [],
  contacts: [],
  nameServers: [],
  subordinateHosts: [],
  sponsor: 'lain',
  createdAt: after(NOW, -400 * DAY),
};
const shown = (change: Partial<DomainInfo> = {}): Outcome<DomainInfo> => ({ kind: 'done', value: { ...info, ...change } });
const refused = (code: number, reason: 'missing' | 'not-authorized'): Outcome<DomainInfo> => ({
  kind: 'refused',
  code,
  reason,
  message: 'no',
});
const silent: Outcome<DomainInfo> = { kind: 'unavailable', reason: 'nobody is there' };
const reason = (plain: Outcome<DomainInfo>, proved: Outcome<DomainInfo> = plain) =>
  transferRefusal({ name: 'pindah.com', tld: 'com' }, { plain, proved }, { user: 'pohon' }, NOW, '/items/0');

it.each<[string, Partial<DomainInfo>, string]>([
  ['is ours already, however our account is written', { sponsor: 'POHON' }, 'name-taken'],
  ['is in redemption', { statuses: ['pendingDelete'], rgpStatuses: ['redemptionPeriod'] }, 'not-transferable'],
  ['is being restored', { rgpStatuses: ['pendingRestore'] }, 'not-transferable'],
  ['is on its way elsewhere', { statuses: ['pendingTransfer', 'clientTransferProhibited'] }, 'transfer-under-way'],
  ['is locked by its registrar', { statuses: ['clientTransferProhibited'] }, 'transfer-locked'],
  ['is locked by its registry', { statuses: ['serverTransferProhibited'] }, 'transfer-locked'],
  ['was registered 59 days ago', { createdAt: after(NOW, -59 * DAY) }, 'transfer-too-soon'],
  ['came to its registrar 59 days ago', { transferredAt: after(NOW, -59 * DAY) }, 'transfer-too-soon'],
])('a name that %s stays where it is, and the reason is said apart', (_, change, code) => {
  expect(reason(shown(change))).toMatchObject({ code, facts: { errors: [{ pointer: '/items/0/name', code }] } });
});

it('says from when on a young name can move', () => {
  expect(reason(shown({ createdAt: after(NOW, -10 * DAY) }))?.facts).toMatchObject({ from: '2027-01-11T02:00:00.000Z' });
});

it('an active, unlocked name whose code is right can move, sixty days after it was registered', () => {
  expect(reason(shown({ createdAt: after(NOW, -60 * DAY) }))).toBeUndefined();
});

it('a wrong code is told from a lock, and a lock before a wrong code (H-07)', () => {
  const wrong = refused(2202, 'not-authorized');
  expect(reason(shown(), wrong)).toMatchObject({ code: 'transfer-code-wrong', facts: { errors: [{ pointer: '/items/0/authCode' }] } });
  expect(reason(shown({ statuses: ['clientTransferProhibited'] }), wrong)).toMatchObject({ code: 'transfer-locked' });
});

it('a registry that shows a name to nobody without its code is believed with it', () => {
  expect(reason(refused(2201, 'not-authorized'), shown({ statuses: ['serverTransferProhibited'] }))).toMatchObject({
    code: 'transfer-locked',
  });
});

it('a name that nobody has is said to be free, and a registry that is silent stops nobody', () => {
  expect(reason(refused(2303, 'missing'))).toMatchObject({ code: 'not-registered' });
  expect(reason(silent)).toBeUndefined();
});
