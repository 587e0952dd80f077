import { look } from '../testing/domain-look';
import { type EppCaller, codeOf } from '../testing/epp-caller';
import { domainXml, removeXml, renewXml, transferXml } from '../testing/epp-documents';
import { TemporarySandbox } from '../testing/temporary-sandbox';

/** A .com name that its registry has just renewed to 2029. */
let sandbox: TemporarySandbox;
let caller: EppCaller;

beforeEach(async () => {
  sandbox = await TemporarySandbox.start();
  sandbox.control.setClock(new Date('2027-01-10T12:00:00Z'));
  caller = await sandbox.logInWithContact();
  await caller.ask(domainXml('kopi.com'));
  sandbox.control.setClock(new Date('2028-01-11T12:00:00Z'));
});

afterEach(() => sandbox.end());

const commands = () => sandbox.control.billing().map(({ account, command }) => `${account} ${command}`);

it('deleted after its registrar had renewed it as well, it gives back the years of what is refunded and no others', async () => {
  expect(codeOf(await caller.ask(renewXml('kopi.com', new Date('2029-01-10'))))).toBe(1000);
  expect(await look(caller, 'kopi.com')).toMatchObject({ expires: '2030-01-10', rgp: ['autoRenewPeriod', 'renewPeriod'] });
  sandbox.control.setClock(new Date('2028-01-20T12:00:00Z'));
  expect(codeOf(await caller.ask(removeXml('domain', 'kopi.com')))).toBe(1001);
  expect(await look(caller, 'kopi.com')).toMatchObject({ expires: '2029-01-10', rgp: ['redemptionPeriod'] });
  expect(commands().slice(1)).toEqual(['pohonnama auto-renew', 'pohonnama renew', 'pohonnama auto-renew-refunded']);
});

it('transferred away, its year is paid by who gets it, once', async () => {
  const rival = await sandbox.logIn('sainganku');
  await rival.ask(transferXml('domain', 'request', 'kopi.com', 'rahasia-Kopi1'));
  expect(codeOf(await caller.ask(transferXml('domain', 'approve', 'kopi.com')))).toBe(1000);
  expect(await look(rival, 'kopi.com')).toMatchObject({ expires: '2029-01-10', has: 'sainganku', rgp: ['transferPeriod'] });
  expect(commands().slice(1)).toEqual(['pohonnama auto-renew', 'sainganku transfer', 'pohonnama auto-renew-refunded']);
});

it('the year of a transfer is given back when the name is deleted within five days of it', async () => {
  const rival = await sandbox.logIn('sainganku');
  await rival.ask(transferXml('domain', 'request', 'kopi.com', 'rahasia-Kopi1'));
  await caller.ask(transferXml('domain', 'approve', 'kopi.com'));
  expect(codeOf(await rival.ask(removeXml('domain', 'kopi.com')))).toBe(1001);
  expect(await look(rival, 'kopi.com')).toMatchObject({ expires: '2028-01-10', rgp: ['redemptionPeriod'] });
  expect(commands().at(-1)).toBe('sainganku transfer-refunded');
});
