import { EPP_NS } from '#libs/registry';
import { codeOf, dataOf, messageOf, responseOf } from '../testing/epp-caller';
import { commandXml, domainXml, eppXml, infoXml, loginXml, objectXml } from '../testing/epp-documents';
import { TemporarySandbox } from '../testing/temporary-sandbox';

let sandbox: TemporarySandbox;

beforeEach(async () => {
  sandbox = await TemporarySandbox.start({ sessionsPerAccount: 2 });
});

afterEach(() => sandbox.end());

/** Credentials of the first registrar. */
const first = () => sandbox.control.info().accounts[0]!;

describe('a session', () => {
  it('answers each command in its turn, however they arrive', async () => {
    const caller = await sandbox.logInWithContact();
    for (let order = 1; order <= 3; order += 1) caller.send(domainXml(`kopi${order}.id`, `ORDER-${order}`));
    for (let order = 1; order <= 3; order += 1) {
      const answer = responseOf(await caller.hear());
      expect(answer.first(EPP_NS.epp, 'trID')?.textOf(EPP_NS.epp, 'clTRID')).toBe(`ORDER-${order}`);
    }
  });

  it('gives every answer an id of its own', async () => {
    const caller = await sandbox.logIn();
    const ids = new Set<string | undefined>();
    for (let turn = 0; turn < 5; turn += 1) {
      ids.add(
        responseOf(await caller.ask(infoXml('tidakada.id')))
          .first(EPP_NS.epp, 'trID')
          ?.textOf(EPP_NS.epp, 'svTRID'),
      );
    }
    expect(ids.size).toBe(5);
  });

  it.each([
    ['not XML at all', 'halo', 2001],
    ['a document cut short', '<epp', 2001],
    ['a DOCTYPE', `<!DOCTYPE epp [<!ENTITY a "b">]>${eppXml('<hello/>')}`, 2001],
    ['another vocabulary', '<html/>', 2001],
    ['an answer instead of a command', eppXml('<response/>'), 2001],
    ['an empty command', commandXml(''), 2001],
    ['a verb nobody knows', commandXml('<explode/>', 'ABC-1'), 2000],
    ['a transfer of nothing', commandXml('<transfer op="query"/>'), 2001],
    ['an object kept elsewhere', commandXml('<info><org:info xmlns:org="urn:ietf:params:xml:ns:epp:org-1.0"/></info>'), 2307],
    ['an extension', commandXml('<poll op="req"/><extension><x xmlns="urn:x"/></extension>'), 2103],
    ['one verb around another', commandXml(`<info><domain:check xmlns:domain="${EPP_NS.domain}"/></info>`), 2001],
    ['an element of the wrong place', objectXml('info', 'domain', '<domain:name>a.id</domain:name><domain:ns/>'), 2001],
    [
      'a name repeated where one is meant',
      objectXml('info', 'domain', '<domain:name>a.id</domain:name><domain:name>b.id</domain:name>'),
      2001,
    ],
    ['no name', objectXml('info', 'domain', ''), 2003],
    ['a clTRID of two characters', commandXml('<poll op="req"/>', 'ab'), 2005],
    ['a renew of a host', objectXml('renew', 'host', ''), 2101],
    ['a poll for something else', commandXml('<poll op="look"/>'), 2005],
  ])('answers %s with its code and goes on', async (_, document, code) => {
    const caller = await sandbox.logIn();
    expect(codeOf(await caller.ask(document))).toBe(code);
    expect(codeOf(await caller.ask(commandXml('<poll op="req"/>')))).toBe(1300);
  });

  it('echoes the clTRID even of a command it refuses', async () => {
    const caller = await sandbox.logIn();
    const trID = responseOf(await caller.ask(commandXml('<explode/>', 'ABC-1'))).first(EPP_NS.epp, 'trID');
    expect(trID?.textOf(EPP_NS.epp, 'clTRID')).toBe('ABC-1');
  });

  it('is closed by a frame longer than a frame may be', async () => {
    const caller = await sandbox.logIn();
    caller.sendBytes(Buffer.from([0x7f, 0xff, 0xff, 0xff]));
    expect(await caller.hear()).toBe('closed');
  });

  it('is closed after a silence', async () => {
    await sandbox.end();
    sandbox = await TemporarySandbox.start({ idleSeconds: 0.05 });
    const caller = await sandbox.connect();
    await caller.hear();
    expect(await caller.hear()).toBe('closed');
  });

  it('speaks only about the objects that its login named', async () => {
    const caller = await sandbox.connect();
    await caller.hear();
    const { user, password } = first();
    expect(codeOf(await caller.ask(loginXml(user, password, undefined, [EPP_NS.domain])))).toBe(1000);
    expect(codeOf(await caller.ask(objectXml('check', 'host', '<host:name>ns1.kopi.net</host:name>')))).toBe(2002);
  });

  it('ends politely', async () => {
    const caller = await sandbox.logIn();
    const { user, password } = first();
    caller.send(commandXml('<logout/>'));
    caller.send(loginXml(user, password));
    expect(codeOf(await caller.hear())).toBe(1500);
    expect(await caller.hear()).toBe('closed');
  });
});

describe('logging in', () => {
  it('comes first, and once', async () => {
    const caller = await sandbox.connect();
    await caller.hear();
    expect(codeOf(await caller.ask(infoXml('kopisenja.id')))).toBe(2002);
    const { user, password } = first();
    expect(codeOf(await caller.ask(loginXml(user, password)))).toBe(1000);
    expect(codeOf(await caller.ask(loginXml(user, password)))).toBe(2002);
  });

  it('fails three times and no more', async () => {
    const caller = await sandbox.connect();
    await caller.hear();
    expect(codeOf(await caller.ask(loginXml('pohonnama', 'salah-sekali')))).toBe(2200);
    expect(codeOf(await caller.ask(loginXml('siapa', 'salah-sekali')))).toBe(2200);
    expect(codeOf(await caller.ask(loginXml('pohonnama', 'salah-sekali')))).toBe(2501);
    expect(await caller.hear()).toBe('closed');
  });

  it('refuses what the greeting did not offer', async () => {
    const caller = await sandbox.connect();
    await caller.hear();
    const { user, password } = first();
    const good = loginXml(user, password);
    expect(codeOf(await caller.ask(loginXml(user, password, undefined, [EPP_NS.domain, 'urn:x'])))).toBe(2307);
    expect(codeOf(await caller.ask(good.replace('>1.0<', '>2.0<')))).toBe(2100);
    expect(codeOf(await caller.ask(good.replace('>en<', '>id<')))).toBe(2102);
    expect(codeOf(await caller.ask(good.replace('</svcExtension>', '<extURI>urn:x</extURI></svcExtension>')))).toBe(2103);
    expect(codeOf(await caller.ask(good))).toBe(1000);
  });

  it('changes the password, also in what the sandbox says about itself', async () => {
    const { user, password } = first();
    const caller = await sandbox.connect();
    await caller.hear();
    expect(codeOf(await caller.ask(loginXml(user, password, 'kort')))).toBe(2004);
    expect(codeOf(await caller.ask(loginXml(user, password, 'kata-sandi-baru')))).toBe(1000);
    expect(first().password).toBe('kata-sandi-baru');
    await sandbox.restart();
    await sandbox.logIn();
  });

  it('is limited to so many sessions of one registrar, until one of them ends', async () => {
    const [one] = [await sandbox.logIn(), await sandbox.logIn()];
    const late = await sandbox.connect();
    await late.hear();
    const { user, password } = first();
    expect(codeOf(await late.ask(loginXml(user, password)))).toBe(2502);
    expect(await late.hear()).toBe('closed');
    await sandbox.logIn('sainganku');
    await one.ask(commandXml('<logout/>'));
    expect(await one.hear()).toBe('closed');
    await sandbox.logIn();
  });
});

describe('a check', () => {
  it('names at most fifty', async () => {
    const caller = await sandbox.logIn();
    const many = (count: number) =>
      objectXml('check', 'domain', Array.from({ length: count }, (_, at) => `<domain:name>kopi${at}.id</domain:name>`).join(''));
    expect(dataOf(await caller.ask(many(50))).children).toHaveLength(50);
    const answer = await caller.ask(many(51));
    expect([codeOf(answer), messageOf(answer)]).toEqual([2306, 'Parameter value policy error: at most 50 in one check']);
  });

  it('says why a name cannot be had', async () => {
    const caller = await sandbox.logIn();
    const asked = ['kopi.id', 'nic.id', 'co.id', 'kopi.xyz', 'a.b.id'].map((name) => `<domain:name>${name}</domain:name>`).join('');
    const answer = dataOf(await caller.ask(objectXml('check', 'domain', asked)));
    expect(answer.children.map((cd) => cd.textOf(EPP_NS.domain, 'reason'))).toEqual([
      undefined,
      'Reserved name',
      'Reserved name',
      'Not in a zone of this registry',
      'Not in a zone of this registry',
    ]);
    expect(codeOf(await caller.ask(objectXml('check', 'domain', '<domain:name>kopi_.id</domain:name>')))).toBe(2005);
  });
});
