import { statSync } from 'node:fs';
import { join } from 'node:path';
import { EPP_NS } from '#libs/registry';
import { type EppCaller, codeOf, dataOf, responseOf } from './testing/epp-caller';
import { contactXml, domainXml, eppXml, infoXml, objectXml } from './testing/epp-documents';
import { TemporarySandbox } from './testing/temporary-sandbox';

const DOMAIN = EPP_NS.domain;
let sandbox: TemporarySandbox;
let caller: EppCaller;

beforeEach(async () => {
  sandbox = await TemporarySandbox.start();
  caller = await sandbox.logIn();
});

afterEach(() => sandbox.end());

describe('the sandbox registry', () => {
  it('greets with what it speaks, before anything is asked and again after a hello', async () => {
    const fresh = await sandbox.connect();
    for (const greeting of [await fresh.hear(), await fresh.ask(eppXml('<hello/>'))]) {
      const menu = greeting !== 'closed' && greeting.first(EPP_NS.epp, 'greeting')?.first(EPP_NS.epp, 'svcMenu');
      expect(menu && menu.textsOf(EPP_NS.epp, 'objURI')).toEqual([EPP_NS.domain, EPP_NS.contact, EPP_NS.host]);
    }
  });

  it('registers a free name once, and says so from then on', async () => {
    expect(codeOf(await caller.ask(contactXml('sari1')))).toBe(1000);
    const check = objectXml(
      'check',
      'domain',
      '<domain:name>kopisenja.id</domain:name><domain:name>nic.id</domain:name><domain:name>kopi.xyz</domain:name>',
    );
    const availability = async () =>
      dataOf(await caller.ask(check))
        .all(DOMAIN, 'cd')
        .map((cd) => cd.first(DOMAIN, 'name')?.attribute('avail'));
    expect(await availability()).toEqual(['1', '0', '0']);

    const created = await caller.ask(domainXml('kopisenja.id', 'ORDER-1', 2));
    expect(codeOf(created)).toBe(1000);
    expect(responseOf(created).first(EPP_NS.epp, 'trID')?.textOf(EPP_NS.epp, 'clTRID')).toBe('ORDER-1');
    const [crDate, exDate] = ['crDate', 'exDate'].map((name) => new Date(dataOf(created).textOf(DOMAIN, name)!));
    expect(exDate!.getUTCFullYear()).toBe(crDate!.getUTCFullYear() + 2);

    expect(await availability()).toEqual(['0', '0', '0']);
    expect(codeOf(await caller.ask(domainXml('kopisenja.id', 'ORDER-2')))).toBe(2302);
    const info = dataOf(await caller.ask(infoXml('kopisenja.id')));
    expect(info.textOf(DOMAIN, 'clID')).toBe('pohonnama');
    expect(info.first(DOMAIN, 'status')?.attribute('s')).toBe('inactive');
    expect(info.first(DOMAIN, 'authInfo')?.textOf(DOMAIN, 'pw')).toBe('rahasia-Kopi1');
  });

  it('bills one row for each create, with the ids of the command', async () => {
    await caller.ask(contactXml('sari1'));
    const before = sandbox.control.balances()[0]!.balance;
    const created = await caller.ask(domainXml('kopisenja.id', 'ORDER-1', 3));
    await caller.ask(domainXml('kopisenja.id', 'ORDER-2', 3));
    const svTRID = responseOf(created).first(EPP_NS.epp, 'trID')?.textOf(EPP_NS.epp, 'svTRID');
    expect(sandbox.control.billing()).toEqual([
      expect.objectContaining({ account: 'pohonnama', command: 'create', object: 'kopisenja.id', years: 3, clTRID: 'ORDER-1', svTRID }),
    ]);
    const charged = before.minus(sandbox.control.balances()[0]!.balance);
    expect(charged).toEqual(sandbox.control.billing()[0]!.amount);
  });

  it('shows authInfo to the sponsor, to who knows it, and to nobody else', async () => {
    await caller.ask(contactXml('sari1'));
    await caller.ask(domainXml('kopisenja.id'));
    const stranger = await sandbox.logIn('sainganku');
    expect(dataOf(await stranger.ask(infoXml('kopisenja.id'))).first(DOMAIN, 'authInfo')).toBeUndefined();
    expect(dataOf(await stranger.ask(infoXml('kopisenja.id', 'rahasia-Kopi1'))).first(DOMAIN, 'authInfo')).toBeDefined();
    expect(codeOf(await stranger.ask(infoXml('kopisenja.id', 'salah-sekali')))).toBe(2202);
    expect(codeOf(await stranger.ask(objectXml('info', 'contact', '<contact:id>sari1</contact:id>')))).toBe(2201);
  });

  it('lets one of two creates of the same name win', async () => {
    await caller.ask(contactXml('sari1'));
    const rival = await sandbox.logIn('sainganku');
    const codes = await Promise.all([caller.ask(domainXml('kopisenja.id')), rival.ask(domainXml('kopisenja.id'))]);
    expect(new Set(codes.map(codeOf))).toEqual(new Set([1000, 2302]));
    expect(sandbox.control.billing()).toHaveLength(1);
  });

  it('sells nothing to a registrar without money', async () => {
    await caller.ask(contactXml('sari1'));
    sandbox.control.setBalance('pohonnama', sandbox.control.balances()[0]!.balance.fraction(0, 1));
    expect(codeOf(await caller.ask(domainXml('kopisenja.id')))).toBe(2104);
    expect(sandbox.control.domains()).toEqual([]);
    expect(codeOf(await caller.ask(infoXml('kopisenja.id')))).toBe(2303);
  });

  it('keeps names, charges, passwords, certificates and its moved clock over a restart', async () => {
    await caller.ask(contactXml('sari1'));
    await caller.ask(domainXml('kopisenja.id'));
    sandbox.control.setClock(new Date('2027-02-01T00:00:00Z'));
    const before = { domains: sandbox.control.domains(), billing: sandbox.control.billing(), accounts: sandbox.info.accounts };
    await sandbox.restart();
    const again = await sandbox.logIn();
    expect({ domains: sandbox.control.domains(), billing: sandbox.control.billing(), accounts: sandbox.info.accounts }).toEqual(before);
    expect(sandbox.control.clock.now().getUTCFullYear()).toBe(2027);
    expect(codeOf(await again.ask(domainXml('kopisenja.id')))).toBe(2302);
  });

  it('keeps secrets for the owner of the files', () => {
    for (const file of ['info.json', 'registry.sqlite', 'tls/ca-key.pem', 'tls/server-key.pem']) {
      expect(statSync(join(sandbox.dir, file)).mode & 0o077).toBe(0);
    }
  });
});
