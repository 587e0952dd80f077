import { EPP_NS } from '#libs/registry';
import { type EppCaller, codeOf, dataOf, responseOf } from '../testing/epp-caller';
import { commandXml, domainXml, hostXml, infoXml, lookXml, removeXml, transferXml, updateXml } from '../testing/epp-documents';
import { TemporarySandbox } from '../testing/temporary-sandbox';

const { contact: CONTACT, domain: DOMAIN, epp: EPP } = EPP_NS;
const NAME = 'kopisenja.com';
const AUTH = 'rahasia-Kopi1';
const SIXTY_DAYS = 60 * 86_400;

let sandbox: TemporarySandbox;
let caller: EppCaller;
let rival: EppCaller;

beforeEach(async () => {
  sandbox = await TemporarySandbox.start({ accounts: ['pohonnama', 'sainganku', 'tetangga'] });
  caller = await sandbox.logInWithContact();
  rival = await sandbox.logIn('sainganku');
  await caller.ask(domainXml(NAME));
  sandbox.control.advanceClock(SIXTY_DAYS);
});

afterEach(() => sandbox.end());

const act = async (op: string, from = rival, authInfo?: string) => codeOf(await from.ask(transferXml('domain', op, NAME, authInfo)));
const waiting = async (of: EppCaller) => {
  const heard = await of.ask(commandXml('<poll op="req"/>'));
  return codeOf(heard) === 1301 ? dataOf(heard).textOf(DOMAIN, 'trStatus') : 'nothing';
};
const holder = () => sandbox.control.domains()[0]?.sponsor;
const billed = () => sandbox.control.billing().map(({ account, command }) => `${account} ${command}`);

describe('asking for a name of another registrar', () => {
  it('needs its authInfo, the right one', async () => {
    expect(await act('request')).toBe(2003);
    expect(await act('request', rival, 'rahasia-Salah')).toBe(2202);
    expect(await act('request', rival, AUTH)).toBe(1001);
    expect(await act('request', rival, AUTH)).toBe(2300);
  });

  it('is not for a name of one’s own, one that is locked, or one that does not exist', async () => {
    expect(await act('request', caller, AUTH)).toBe(2002);
    await caller.ask(updateXml('domain', NAME, '<domain:add><domain:status s="clientTransferProhibited"/></domain:add>'));
    expect(await act('request', rival, AUTH)).toBe(2304);
    expect(codeOf(await rival.ask(transferXml('domain', 'request', 'lain.com', AUTH)))).toBe(2303);
  });

  it('is for nobody while its authInfo is taken away', async () => {
    await caller.ask(updateXml('domain', NAME, '<domain:chg><domain:authInfo><domain:null/></domain:authInfo></domain:chg>'));
    for (const guess of [AUTH, '']) expect(await act('request', rival, guess)).toBe(2202);
    expect(dataOf(await caller.ask(infoXml(NAME))).first(DOMAIN, 'authInfo')).toBeUndefined();
  });

  it('is not for one that was registered in the last sixty days', async () => {
    await caller.ask(domainXml('baru.com'));
    expect(codeOf(await rival.ask(transferXml('domain', 'request', 'baru.com', AUTH)))).toBe(2106);
  });

  it('costs a year, which who asks has to have', async () => {
    sandbox.control.setBalance('sainganku', sandbox.control.balances()[0]!.balance.fraction(0, 1));
    expect(await act('request', rival, AUTH)).toBe(2104);
    expect(billed()).toEqual(['pohonnama create']);
  });
});

describe('a transfer that was asked for', () => {
  beforeEach(() => act('request', rival, AUTH));

  it('stops everything else about the name', async () => {
    expect(codeOf(await caller.ask(removeXml('domain', NAME)))).toBe(2304);
    const hold = updateXml('domain', NAME, '<domain:add><domain:status s="clientHold"/></domain:add>');
    expect(codeOf(await caller.ask(hold))).toBe(2304);
    expect(await waiting(caller)).toBe('pending');
  });

  it('approved, takes the name and the hosts in it along, and tells who asked', async () => {
    expect(await act('approve')).toBe(2201);
    expect(await act('approve', caller)).toBe(1000);
    expect(holder()).toBe('sainganku');
    expect(await waiting(rival)).toBe('clientApproved');
    expect(await act('approve', caller)).toBe(2301);
    expect(dataOf(await caller.ask(infoXml(NAME))).textOf(DOMAIN, 'trDate')).toBeDefined();
    expect(billed()).toEqual(['pohonnama create', 'sainganku transfer']);
  });

  it('rejected, gives the money back, tells who asked, and the name stays', async () => {
    expect(await act('reject', caller)).toBe(1000);
    expect([holder(), await waiting(rival)]).toEqual(['pohonnama', 'clientRejected']);
    expect(billed()).toEqual(['pohonnama create', 'sainganku transfer', 'sainganku transfer-refunded']);
    expect(await act('request', rival, AUTH)).toBe(1001);
  });

  it('cancelled by who asked, and by nobody else, is told to who has it', async () => {
    expect(await act('cancel', caller)).toBe(2201);
    expect(await act('cancel')).toBe(1000);
    const asked = await caller.ask(commandXml('<poll op="req"/>'));
    await caller.ask(commandXml(`<poll op="ack" msgID="${responseOf(asked).first(EPP, 'msgQ')?.attribute('id')}"/>`));
    expect([holder(), await waiting(caller)]).toEqual(['pohonnama', 'clientCancelled']);
  });

  it('can be looked at by both sides, and by who knows the authInfo', async () => {
    for (const who of [caller, rival]) {
      expect(dataOf(await who.ask(transferXml('domain', 'query', NAME))).textOf(DOMAIN, 'reID')).toBe('sainganku');
    }
    await act('approve', caller);
    expect(dataOf(await caller.ask(transferXml('domain', 'query', NAME))).textOf(DOMAIN, 'trStatus')).toBe('clientApproved');
  });

  it('left unanswered, ends as its extension has it', async () => {
    sandbox.control.setPolicy('com', { unansweredTransfer: 'cancelled' });
    sandbox.control.advanceClock(5 * 86_400);
    expect(holder()).toBe('pohonnama');
    expect(dataOf(await rival.ask(transferXml('domain', 'query', NAME))).textOf(DOMAIN, 'trStatus')).toBe('serverCancelled');
    expect(billed()).toContain('sainganku transfer-refunded');
  });

  it('is not told to who gets the name, where a registry tells only who loses it', async () => {
    sandbox.control.setPolicy('com', { transferNews: 'holder' });
    await act('approve', caller);
    expect(await waiting(rival)).toBe('nothing');
  });
});

it('hosts in a name go where it goes', async () => {
  await caller.ask(hostXml(`ns1.${NAME}`, '192.0.2.1'));
  await act('request', rival, AUTH);
  await act('approve', caller);
  expect(codeOf(await caller.ask(removeXml('host', `ns1.${NAME}`)))).toBe(2201);
  expect(codeOf(await rival.ask(removeXml('host', `ns1.${NAME}`)))).toBe(1000);
});

it('nobody else asks about a transfer without the authInfo, and nobody about none', async () => {
  expect(await act('query', caller)).toBe(2301);
  expect(await act('take', caller)).toBe(2005);
  await act('request', rival, AUTH);
  const third = await sandbox.logIn('tetangga');
  expect(await act('query', third)).toBe(2201);
  expect(await act('query', third, AUTH)).toBe(1000);
});

it('contacts are transferred as names are, for nothing', async () => {
  const contact = async (op: string, from: EppCaller, authInfo?: string) =>
    codeOf(await from.ask(transferXml('contact', op, 'sari1', authInfo)));
  expect(await contact('request', rival)).toBe(2003);
  expect(await contact('request', rival, 'rahasia-Sari1')).toBe(1001);
  expect(await contact('query', caller)).toBe(1000);
  sandbox.control.advanceClock(5 * 86_400);
  const info = dataOf(await rival.ask(lookXml('contact', 'sari1')));
  expect([info.textOf(CONTACT, 'clID'), info.textOf(CONTACT, 'trDate') === undefined]).toEqual(['sainganku', false]);
  expect(billed()).toEqual(['pohonnama create']);
});
