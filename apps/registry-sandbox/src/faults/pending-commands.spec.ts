import { EPP_NS } from '#libs/registry';
import { look } from '../testing/domain-look';
import { type EppCaller, codeOf, dataOf, responseOf } from '../testing/epp-caller';
import { commandXml, domainXml, removeXml, renewXml, restoreXml, transferXml, updateXml } from '../testing/epp-documents';
import { TemporarySandbox } from '../testing/temporary-sandbox';

const NAME = 'kopi.com';
let sandbox: TemporarySandbox;
let caller: EppCaller;

beforeEach(async () => {
  sandbox = await TemporarySandbox.start();
  caller = await sandbox.logInWithContact();
  await caller.ask(domainXml(NAME));
});

afterEach(() => sandbox.end());

const code = async (xml: string) => codeOf(await caller.ask(xml));
const commands = () => sandbox.control.billing().map(({ command }) => command);
const expiry = () => sandbox.control.domains()[0]!.expiresAt;
const pendingNext = (verb: 'delete' | 'renew' | 'update') => sandbox.control.arm({ fault: 'pending', verb, object: 'domain' });
const result = async () => {
  const notice = dataOf(await caller.ask(commandXml('<poll op="req"/>')));
  return notice.first(EPP_NS.domain, 'name')?.attribute('paResult');
};

it('a renew that the registry looks at first happens when it has decided, once', async () => {
  const before = expiry();
  pendingNext('renew');
  expect(await code(renewXml(NAME, before))).toBe(1001);
  expect(await look(caller, NAME)).toMatchObject({ statuses: ['pendingRenew'] });
  expect([expiry(), commands()]).toEqual([before, ['create']]);
  expect(await code(renewXml(NAME, before))).toBe(2304);
  sandbox.control.settlePending(NAME, true);
  expect(expiry().getUTCFullYear()).toBe(before.getUTCFullYear() + 1);
  expect([commands(), await result()]).toEqual([['create', 'renew'], '1']);
});

it('rejected, it has not happened', async () => {
  pendingNext('update');
  expect(await code(updateXml('domain', NAME, '<domain:add><domain:status s="clientHold"/></domain:add>'))).toBe(1001);
  expect(await look(caller, NAME)).toMatchObject({ statuses: ['pendingUpdate'] });
  sandbox.control.settlePending(NAME, false);
  expect(await look(caller, NAME)).toMatchObject({ statuses: [] });
  expect(await result()).toBe('0');
});

it('what cannot be done is refused at once', async () => {
  pendingNext('renew');
  expect(await code(renewXml(NAME, new Date('2020-01-01')))).toBe(2306);
  expect(await look(caller, NAME)).toMatchObject({ statuses: [] });
});

it('what could be done when it was asked for, but not any more, is rejected in the end', async () => {
  pendingNext('renew');
  await caller.ask(renewXml(NAME, expiry()));
  sandbox.control.setBalance('pohonnama', sandbox.control.balances()[0]!.balance.fraction(0, 1));
  sandbox.control.settlePending(NAME, true);
  expect([commands(), await result()]).toEqual([['create'], '0']);
});

it('a delete that is decided gives its price back like any other', async () => {
  pendingNext('delete');
  expect(await code(removeXml('domain', NAME))).toBe(1001);
  expect(commands()).toEqual(['create']);
  sandbox.control.settlePending(NAME, true);
  expect([await look(caller, NAME), commands()]).toEqual([2303, ['create', 'create-refunded']]);
});

it('faults hit one kind of transfer, and restores among the updates', async () => {
  sandbox.control.arm({ fault: 'refuse', verb: 'transfer', op: 'approve' });
  sandbox.control.arm({ fault: 'refuse', verb: 'update', op: 'restore' });
  sandbox.control.arm({ fault: 'drop-after', verb: 'transfer', op: 'request' });
  expect(await code(transferXml('domain', 'query', NAME))).toBe(2301);
  expect(await code(transferXml('domain', 'approve', NAME))).toBe(2400);
  expect(await code(updateXml('domain', NAME, '<domain:chg/>'))).toBe(1000);
  expect(await code(restoreXml(NAME, 'request'))).toBe(2400);
  expect(await code(restoreXml(NAME, 'report'))).toBe(2304);
  sandbox.control.setPolicy('com', { transferLockDays: 0 });
  const rival = await sandbox.logIn('sainganku');
  expect(await rival.ask(transferXml('domain', 'request', NAME, 'rahasia-Kopi1'))).toBe('closed');
  expect(await look(caller, NAME)).toMatchObject({ statuses: ['pendingTransfer'] });
  expect(
    responseOf(await caller.ask(commandXml('<poll op="req"/>')))
      .first(EPP_NS.epp, 'msgQ')
      ?.attribute('count'),
  ).toBe('1');
});
