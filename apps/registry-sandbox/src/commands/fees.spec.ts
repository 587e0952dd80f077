import { EPP_NS } from '#libs/registry';
import { EXTENSIONS } from '../epp/extensions';
import { type EppCaller, type Heard, codeOf, messageOf, responseOf } from '../testing/epp-caller';
import { domainXml, extensionXml, loginXml, objectXml, removeXml, renewXml } from '../testing/epp-documents';
import { TemporarySandbox } from '../testing/temporary-sandbox';

const { fee: FEE, fee011: FEE_011 } = EXTENSIONS;
let sandbox: TemporarySandbox;
let caller: EppCaller;

beforeEach(async () => {
  sandbox = await TemporarySandbox.start();
  caller = await sandbox.logInWithContact();
});

afterEach(() => sandbox.end());

const extensionOf = (heard: Heard) => responseOf(heard).first(EPP_NS.epp, 'extension')?.children[0];
const names = (...each: string[]) => each.map((name) => `<domain:name>${name}</domain:name>`).join('');
const check = (extension: string, ...each: string[]) => objectXml('check', 'domain', names(...each), undefined, extension);
const agreed = (amount: string, currency = 'IDR') =>
  extensionXml('fee', 'create', `<fee:currency>${currency}</fee:currency><fee:fee>${amount}</fee:fee>`);
const create = async (name: string, extension?: string) => {
  const xml = domainXml(name);
  return caller.ask(extension ? xml.replace('</command>', `<extension>${extension}</extension></command>`) : xml);
};

it('a check tells what each command would cost, and which names are dear', async () => {
  const asked = ['create', 'renew', 'transfer', 'restore', 'delete'].map(
    (command) => `<fee:command name="${command}"><fee:period unit="y">2</fee:period></fee:command>`,
  );
  const data = extensionOf(await caller.ask(check(extensionXml('fee', 'check', asked.join('')), 'kopi.com', 'emas.com', 'kopi.xyz')));
  const told = data
    ?.all(FEE, 'cd')
    .map((each) => [
      each.attribute('avail'),
      each.textOf(FEE, 'class'),
      each.all(FEE, 'command').map((command) => command.textOf(FEE, 'fee') ?? '-'),
    ]);
  expect(told).toEqual([
    ['1', undefined, ['100000', '100000', '100000', '500000', '-']],
    ['1', 'gold', ['10000000', '10000000', '10000000', '500000', '-']],
    ['0', undefined, []],
  ]);
});

it('the older extension is asked about one command at a time', async () => {
  const inside = '<fee:command>restore</fee:command><fee:currency>IDR</fee:currency>';
  const data = extensionOf(await caller.ask(check(extensionXml('fee011', 'check', inside), 'kopi.id')));
  expect(data?.first(FEE_011, 'cd')?.textOf(FEE_011, 'fee')).toBe('200000');
});

it.each(['fee', 'fee011'] as const)('nobody asks %s about a command that there is not', async (version) => {
  const inside = version === 'fee' ? '<fee:command name="steal"/>' : '<fee:command>steal</fee:command>';
  expect(codeOf(await caller.ask(check(extensionXml(version, 'check', inside), 'kopi.com')))).toBe(2005);
});

it('prices are in rupiah, whatever else is asked for', async () => {
  const inside = '<fee:currency>USD</fee:currency><fee:command name="create"/>';
  const data = extensionOf(await caller.ask(check(extensionXml('fee', 'check', inside), 'kopi.com')));
  expect(data?.first(FEE, 'cd')?.attribute('avail')).toBe('0');
  expect(codeOf(await create('kopi.com', agreed('50000', 'USD')))).toBe(2004);
});

it('a name is sold for the fee that was agreed, and what was taken and is left is told', async () => {
  expect(codeOf(await create('kopi.com', agreed('49999')))).toBe(2004);
  expect(codeOf(await create('kopi.com', agreed('banyak')))).toBe(2005);
  const heard = await create('kopi.com', agreed('50000.00'));
  const data = extensionOf(heard);
  expect([codeOf(heard), data?.local, data?.textOf(FEE, 'fee'), data?.textOf(FEE, 'balance')]).toEqual([
    1000,
    'creData',
    '50000',
    '9999950000',
  ]);
  expect(extensionOf(await create('teh.com'))).toBeUndefined();
});

it('a premium name is not sold by mistake', async () => {
  const plain = await create('emas.com');
  expect([codeOf(plain), messageOf(plain)]).toEqual([2306, expect.stringContaining('IDR 5000000')]);
  expect(codeOf(await create('emas.com', agreed('50000')))).toBe(2004);
  expect(codeOf(await create('emas.com', agreed('5000000')))).toBe(1000);
  const { expiresAt } = sandbox.control.domains()[0]!;
  expect(codeOf(await caller.ask(renewXml('emas.com', expiresAt)))).toBe(2306);
  expect(sandbox.control.billing()).toHaveLength(1);
});

it('what a deletion gives back is told', async () => {
  await create('kopi.com');
  const data = extensionOf(await caller.ask(removeXml('domain', 'kopi.com')));
  expect([data?.local, data?.textOf(FEE, 'credit')]).toEqual(['delData', '-50000']);
});

it('an extension is for those who named it at their login, and where it has a meaning', async () => {
  expect(codeOf(await caller.ask(objectXml('delete', 'domain', names('kopi.com'), undefined, agreed('1'))))).toBe(2103);
  const plain = await sandbox.connect();
  await plain.hear();
  const { user, password } = sandbox.info.accounts[0]!;
  await plain.ask(loginXml(user, password, undefined, undefined, []));
  expect(codeOf(await plain.ask(check(extensionXml('fee', 'check', '<fee:command name="create"/>'), 'kopi.com')))).toBe(2002);
});

it('a registrar whose money runs low is told once', async () => {
  const { balance } = sandbox.control.balances()[0]!;
  sandbox.control.setBalance('pohonnama', balance.fraction(1_040_000, balance.units));
  await create('kopi.com');
  await create('teh.com');
  const polled = responseOf(await caller.ask('<epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command><poll op="req"/></command></epp>'));
  const queue = polled.first(EPP_NS.epp, 'msgQ');
  expect([queue?.attribute('count'), queue?.textOf(EPP_NS.epp, 'msg')]).toEqual(['1', 'Low balance: IDR 990000']);
});
