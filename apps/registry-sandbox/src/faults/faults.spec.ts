import { XmlRefused } from '#libs/platform';
import { EPP_NS } from '#libs/registry';
import { type EppCaller, type Heard, codeOf, dataOf, responseOf } from '../testing/epp-caller';
import { commandXml, domainXml, infoXml, objectXml } from '../testing/epp-documents';
import { TemporarySandbox } from '../testing/temporary-sandbox';
import { FaultRefused } from './fault';

let sandbox: TemporarySandbox;
let caller: EppCaller;

beforeEach(async () => {
  sandbox = await TemporarySandbox.start();
  caller = await sandbox.logInWithContact();
});

afterEach(() => sandbox.end());

const names = (): string[] => sandbox.control.domains().map(({ name }) => name);
const createFault = { verb: 'create', object: 'domain' } as const;

describe('faults on demand', () => {
  it('hangs before a command is carried out: nothing happens and nobody answers, on this session', async () => {
    sandbox.control.arm({ fault: 'hang-before', ...createFault });
    caller.send(domainXml('kopisenja.id'));
    await sandbox.logged(/hang-before hits create domain kopisenja\.id/);
    caller.send(infoXml('kopisenja.id'));
    const other = await sandbox.logIn();
    expect(codeOf(await other.ask(infoXml('kopisenja.id')))).toBe(2303);
    expect(caller.isWaiting).toBe(true);
    expect(sandbox.control.billing()).toEqual([]);
  });

  it('hangs after a command was carried out: the name is registered and billed, and nobody says so', async () => {
    sandbox.control.arm({ fault: 'hang-after', ...createFault });
    caller.send(domainXml('kopisenja.id'));
    await sandbox.logged(/create domain kopisenja\.id 1000/);
    const other = await sandbox.logIn();
    expect(codeOf(await other.ask(infoXml('kopisenja.id')))).toBe(1000);
    expect(caller.isWaiting).toBe(true);
    expect(sandbox.control.billing()).toHaveLength(1);
  });

  it('drops the connection before or after a command is carried out', async () => {
    sandbox.control.arm({ fault: 'drop-before', ...createFault, name: '^sebelum' });
    sandbox.control.arm({ fault: 'drop-after', ...createFault, name: '^sesudah' });
    const other = await sandbox.logIn();
    expect(await caller.ask(domainXml('sebelum.id'))).toBe('closed');
    expect(await other.ask(domainXml('sesudah.id'))).toBe('closed');
    expect(names()).toEqual(['sesudah.id']);
  });

  it('refuses with 2400, or with the code it was given', async () => {
    sandbox.control.arm({ fault: 'refuse', ...createFault, name: '^kopi' });
    sandbox.control.arm({ fault: 'refuse', ...createFault, name: '^teh', code: 2308 });
    expect(codeOf(await caller.ask(domainXml('kopisenja.id')))).toBe(2400);
    expect(codeOf(await caller.ask(domainXml('tehsenja.id')))).toBe(2308);
    expect(names()).toEqual([]);
  });

  it('closes the connection after a refusal that says so', async () => {
    sandbox.control.arm({ fault: 'session-limit', verb: 'check' });
    const check = objectXml('check', 'domain', '<domain:name>kopisenja.id</domain:name>');
    expect(codeOf(await caller.ask(check))).toBe(2502);
    expect(await caller.hear()).toBe('closed');
  });

  it('answers late what it carried out at once', async () => {
    sandbox.control.arm({ fault: 'delay', ...createFault, ms: 20 });
    caller.send(domainXml('kopisenja.id'));
    caller.send(infoXml('kopisenja.id'));
    await sandbox.logged(/create domain kopisenja\.id 1000/);
    expect(names()).toEqual(['kopisenja.id']);
    expect(dataOf(await caller.hear()).local).toBe('creData');
    expect(dataOf(await caller.hear()).local).toBe('infData');
  });

  it('cuts an answer in the middle', async () => {
    sandbox.control.arm({ fault: 'garble', ...createFault });
    await expect(caller.ask(domainXml('kopisenja.id'))).rejects.toThrow(XmlRefused);
    expect(names()).toEqual(['kopisenja.id']);
    expect(codeOf(await caller.ask(infoXml('kopisenja.id')))).toBe(1000);
  });

  it('hits as many commands as it was told, and no other ones', async () => {
    sandbox.control.arm({ fault: 'refuse', ...createFault, times: 2 });
    expect(codeOf(await caller.ask(infoXml('satu.id')))).toBe(2303);
    const codes = [];
    for (const name of ['satu.id', 'dua.id', 'tiga.id']) codes.push(codeOf(await caller.ask(domainXml(name))));
    expect(codes).toEqual([2400, 2400, 1000]);
    expect(sandbox.control.faults()).toEqual([]);
  });

  it('is forgotten when disarmed', async () => {
    sandbox.control.arm({ fault: 'refuse', ...createFault, times: 5 });
    sandbox.control.disarm();
    expect(codeOf(await caller.ask(domainXml('kopisenja.id')))).toBe(1000);
  });

  it.each([
    [{ fault: 'explode', verb: 'create' }, /fault is one of/],
    [{ fault: 'refuse', verb: 'move' }, /verb is one of/],
    [{ fault: 'refuse', verb: 'create', object: 'org' }, /object is one of/],
    [{ fault: 'refuse', verb: 'create', code: 1000 }, /from 2000 up/],
    [{ fault: 'refuse', verb: 'create', code: 2999 }, /from 2000 up/],
    [{ fault: 'refuse', verb: 'create', ms: 1 }, /ms means nothing/],
    [{ fault: 'delay', verb: 'create' }, /ms is a whole number/],
    [{ fault: 'hang-before', verb: 'create', times: 0 }, /times is a whole number/],
    [{ fault: 'hang-before', verb: 'create', name: '(' }, /not a regular expression/],
    [{ fault: 'hang-before', verb: 'create', nmae: 'x' }, /"nmae" is not a part/],
    [{ fault: 'refuse', verb: 'transfer', op: 'take' }, /op is one of/],
    [{ fault: 'pending', verb: 'create', object: 'host' }, /only a create, renew, update or delete of a domain/],
  ])('refuses %j with the reason', (fault, reason) => {
    expect(() => sandbox.control.arm(fault as never)).toThrow(FaultRefused);
    expect(() => sandbox.control.arm(fault as never)).toThrow(reason);
  });
});

describe('a create that the registry wants to look at', () => {
  const poll = (attributes: string): string => commandXml(`<poll ${attributes}/>`);

  let created: Heard;

  beforeEach(async () => {
    sandbox.control.arm({ fault: 'pending', ...createFault });
    created = await caller.ask(domainXml('kopisenja.id', 'ORDER-1'));
  });

  it('holds the name and the money, and forbids everything else meanwhile', async () => {
    expect(codeOf(created)).toBe(1001);
    const info = dataOf(await caller.ask(infoXml('kopisenja.id')));
    expect(info.all(EPP_NS.domain, 'status').map((status) => status.attribute('s'))).toEqual(['pendingCreate', 'inactive']);
    expect(codeOf(await caller.ask(domainXml('kopisenja.id')))).toBe(2302);
    expect(codeOf(await caller.ask(objectXml('delete', 'domain', '<domain:name>kopisenja.id</domain:name>')))).toBe(2304);
    expect(sandbox.control.billing()).toHaveLength(1);
    expect(codeOf(await caller.ask(poll('op="req"')))).toBe(1300);
  });

  it('completed, is the registrar’s, who finds a message about it and takes it off the queue', async () => {
    sandbox.control.settlePending('kopisenja.id', true);
    expect(sandbox.control.domains()[0]?.statuses).toEqual(['inactive']);

    const message = await caller.ask(poll('op="req"'));
    expect(codeOf(message)).toBe(1301);
    const notice = dataOf(message);
    expect(notice.first(EPP_NS.domain, 'name')?.attribute('paResult')).toBe('1');
    expect(notice.first(EPP_NS.domain, 'paTRID')?.textOf(EPP_NS.epp, 'clTRID')).toBe('ORDER-1');
    const id = responseOf(message).first(EPP_NS.epp, 'msgQ')?.attribute('id');
    const stranger = await sandbox.logIn('sainganku');
    expect(codeOf(await stranger.ask(poll(`op="ack" msgID="${id}"`)))).toBe(2303);
    expect(codeOf(await caller.ask(poll(`op="ack" msgID="${id}"`)))).toBe(1000);
    expect(codeOf(await caller.ask(poll('op="req"')))).toBe(1300);
    expect(codeOf(await caller.ask(poll('op="ack"')))).toBe(2003);
  });

  it('rejected, is free again and the money is back', async () => {
    sandbox.control.settlePending('kopisenja.id', false);
    expect(names()).toEqual([]);
    const amounts = sandbox.control.billing({ object: 'kopisenja.id' }).map(({ command, amount }) => [command, Number(amount.units)]);
    expect(amounts).toEqual([
      ['create', 50_000],
      ['create-rejected', -50_000],
    ]);
    expect(
      dataOf(await caller.ask(poll('op="req"')))
        .first(EPP_NS.domain, 'name')
        ?.attribute('paResult'),
    ).toBe('0');
    expect(codeOf(await caller.ask(domainXml('kopisenja.id')))).toBe(1000);
    expect(() => sandbox.control.settlePending('kopisenja.id', true)).toThrow('Nothing of kopisenja.id is pending.');
  });
});
