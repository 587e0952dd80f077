import { EPP_NS } from '#libs/registry';
import { type EppCaller, codeOf, dataOf } from '../testing/epp-caller';
import { contactXml, domainXml, hostXml, infoXml, lookXml, removeXml, updateXml } from '../testing/epp-documents';
import { TemporarySandbox } from '../testing/temporary-sandbox';

const { contact: CONTACT, domain: DOMAIN, host: HOST } = EPP_NS;
let sandbox: TemporarySandbox;
let caller: EppCaller;
let stranger: EppCaller;

beforeEach(async () => {
  sandbox = await TemporarySandbox.start();
  caller = await sandbox.logInWithContact();
  stranger = await sandbox.logIn('sainganku');
});

afterEach(() => sandbox.end());

const code = async (xml: string, from = caller) => codeOf(await from.ask(xml));
const statuses = async (kind: 'contact' | 'domain' | 'host', name: string) =>
  dataOf(await caller.ask(lookXml(kind, name)))
    .all(EPP_NS[kind], 'status')
    .map((status) => status.attribute('s'));

describe('contacts', () => {
  const changed = (from: string, to: string) => contactXml('budi1').replace(from, to);

  it.each([
    ['two characters of id', 'budi1', 'bu', 2005],
    ['an id in use', 'budi1', 'sari1', 2302],
    ['a telephone number of another form', '+62.2212345678', '022-12345678', 2005],
    ['a bad address for mail', 'sari@kopisenja.id', 'sari', 2005],
    ['a country in words', '>ID<', '>Indonesia<', 2005],
    ['no city', '<contact:city>Bandung</contact:city>', '', 2003],
    ['an international name that is not ASCII', '>Sari<', '>Särï<', 2005],
    ['postal info of no kind', ' type="int"', '', 2005],
    ['no mail address', '<contact:email>sari@kopisenja.id</contact:email>', '', 2003],
  ])('with %s is refused', async (_, from, to, expected) => {
    expect(await code(changed(from, to))).toBe(expected);
  });

  it('are shown as they were written, and as they were changed', async () => {
    const change =
      '<contact:chg><contact:postalInfo type="loc"><contact:name>Särï</contact:name>' +
      '<contact:addr><contact:city>Bandung</contact:city><contact:cc>ID</contact:cc></contact:addr></contact:postalInfo>' +
      '<contact:voice x="12">+62.811</contact:voice><contact:disclose flag="0"><contact:name type="int"/><contact:email/></contact:disclose></contact:chg>';
    expect(await code(updateXml('contact', 'sari1', change))).toBe(1000);
    const organisation =
      '<contact:chg><contact:postalInfo type="int"><contact:org>Kopi Senja</contact:org></contact:postalInfo></contact:chg>';
    expect(await code(updateXml('contact', 'sari1', organisation))).toBe(1000);
    const info = dataOf(await caller.ask(lookXml('contact', 'sari1')));
    expect(
      info.all(CONTACT, 'postalInfo').map((each) => [each.attribute('type'), each.textOf(CONTACT, 'name'), each.textOf(CONTACT, 'org')]),
    ).toEqual([
      ['loc', 'Särï', undefined],
      ['int', 'Sari', 'Kopi Senja'],
    ]);
    expect(info.first(CONTACT, 'voice')?.attribute('x')).toBe('12');
    expect(info.first(CONTACT, 'disclose')?.children.map(({ local }) => local)).toEqual(['name', 'email']);
    expect(info.textOf(CONTACT, 'email')).toBe('sari@kopisenja.id');
  });

  it('stay while a domain names them, and are their sponsor’s to change', async () => {
    await caller.ask(domainXml('kopisenja.id'));
    expect(await statuses('contact', 'sari1')).toEqual(['ok', 'linked']);
    expect(await code(removeXml('contact', 'sari1'))).toBe(2305);
    expect(
      codeOf(await stranger.ask(updateXml('contact', 'sari1', '<contact:chg><contact:email>x@y.id</contact:email></contact:chg>'))),
    ).toBe(2201);
  });
});

describe('hosts', () => {
  it('inside a domain need an address and the domain’s sponsor', async () => {
    expect(await code(hostXml('ns1.kopisenja.id', '192.0.2.1'))).toBe(2303);
    await caller.ask(domainXml('kopisenja.id'));
    expect(await code(hostXml('ns1.kopisenja.id'))).toBe(2003);
    expect(codeOf(await stranger.ask(hostXml('ns1.kopisenja.id', '192.0.2.1')))).toBe(2201);
    expect(await code(hostXml('ns1.kopisenja.id', '192.0.2.1', '2001:db8::1'))).toBe(1000);
    const info = dataOf(await caller.ask(infoXml('kopisenja.id')));
    expect(info.textsOf(DOMAIN, 'host')).toEqual(['ns1.kopisenja.id']);
  });

  it('outside have no address and are anybody’s to name', async () => {
    expect(await code(hostXml('ns1.warung.net', '192.0.2.1'))).toBe(2306);
    expect(await code(hostXml('ns1.warung.net'))).toBe(1000);
    expect(await code(hostXml('ns1.warung.net'))).toBe(2302);
    const ns = '<domain:ns><domain:hostObj>ns1.warung.net</domain:hostObj></domain:ns>';
    const delegated = domainXml('kopi.id').replace('<domain:registrant>', `${ns}<domain:registrant>`);
    expect(codeOf(await stranger.ask(delegated))).toBe(1000);
  });

  it('exchange addresses but keep at least one', async () => {
    await caller.ask(domainXml('kopisenja.id'));
    await caller.ask(hostXml('ns1.kopisenja.id', '192.0.2.1'));
    const out = '<host:rem><host:addr>192.0.2.1</host:addr></host:rem>';
    expect(await code(updateXml('host', 'ns1.kopisenja.id', out))).toBe(2003);
    expect(await code(updateXml('host', 'ns1.kopisenja.id', `<host:add><host:addr ip="v6">2001:db8::1</host:addr></host:add>${out}`))).toBe(
      1000,
    );
    const info = dataOf(await caller.ask(lookXml('host', 'ns1.kopisenja.id')));
    expect(info.textsOf(HOST, 'addr')).toEqual(['2001:db8::1']);
  });

  it('are renamed, and the names that are delegated to them follow', async () => {
    const rename = (from: string, to: string) => code(updateXml('host', from, `<host:chg><host:name>${to}</host:name></host:chg>`));
    await caller.ask(domainXml('kopisenja.id'));
    await caller.ask(hostXml('ns1.kopisenja.id', '192.0.2.1'));
    await caller.ask(hostXml('ns1.warung.net'));
    const servers = ['ns1.kopisenja.id', 'ns1.warung.net'].map((host) => `<domain:hostObj>${host}</domain:hostObj>`);
    await caller.ask(updateXml('domain', 'kopisenja.id', `<domain:add><domain:ns>${servers.join('')}</domain:ns></domain:add>`));
    expect(await rename('ns1.kopisenja.id', 'ns1.warung.net')).toBe(2302);
    expect(await rename('ns1.warung.net', 'ns2.warung.net')).toBe(2305);
    expect(await rename('ns1.kopisenja.id', 'ns1.tehsenja.id')).toBe(2303);
    expect(await rename('ns1.kopisenja.id', 'ns9.kopisenja.id')).toBe(1000);
    const info = dataOf(await caller.ask(infoXml('kopisenja.id')));
    expect(info.first(DOMAIN, 'ns')?.textsOf(DOMAIN, 'hostObj')).toEqual(['ns1.warung.net', 'ns9.kopisenja.id']);
    expect(info.textsOf(DOMAIN, 'host')).toEqual(['ns9.kopisenja.id']);
  });

  it('are attributes of a name where its extension wants it so', async () => {
    sandbox.control.setPolicy('id', { hostAttributes: true });
    await caller.ask(domainXml('kopisenja.id'));
    const attribute = (name: string) =>
      `<domain:hostAttr><domain:hostName>${name}</domain:hostName><domain:hostAddr ip="v4">192.0.2.1</domain:hostAddr></domain:hostAttr>`;
    const change = (part: string, ns: string) =>
      code(updateXml('domain', 'kopisenja.id', `<domain:${part}><domain:ns>${ns}</domain:ns></domain:${part}>`));
    expect(await change('add', '<domain:hostObj>ns1.warung.net</domain:hostObj>')).toBe(2102);
    expect(await change('add', attribute('ns1.kopisenja.id') + attribute('ns2.kopisenja.id'))).toBe(1000);
    expect(await change('rem', attribute('ns2.kopisenja.id'))).toBe(1000);
    const ns = dataOf(await caller.ask(infoXml('kopisenja.id'))).first(DOMAIN, 'ns');
    expect(ns?.children.map((each) => each.textOf(DOMAIN, 'hostName'))).toEqual(['ns1.kopisenja.id']);
    expect(await statuses('domain', 'kopisenja.id')).toEqual(['ok']);
  });

  it.each(['192.0.2.256', 'kopi', '2001:db8::1'])('refuse %s as an IPv4 address', async (address) => {
    await caller.ask(domainXml('kopisenja.id'));
    expect(await code(hostXml('ns1.kopisenja.id', '192.0.2.1').replace('192.0.2.1', address))).toBe(2005);
  });
});
