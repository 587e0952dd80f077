import { EPP_NS } from '#libs/registry';
import { type EppCaller, codeOf, dataOf } from '../testing/epp-caller';
import { contactXml, domainXml, hostXml, infoXml, lookXml, objectXml, removeXml, updateXml } from '../testing/epp-documents';
import { TemporarySandbox } from '../testing/temporary-sandbox';

const { domain: DOMAIN } = EPP_NS;
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

describe('creating a domain', () => {
  const PERIOD = '<domain:period unit="y">1</domain:period>';
  const changed = (from: RegExp | string, to: string) => domainXml('kopisenja.id').replace(from, to);

  it.each([
    ['an unknown registrant', '>sari1</domain:registrant>', '>budi1</domain:registrant>', 2303],
    ['an unknown contact', 'type="admin">sari1<', 'type="admin">budi1<', 2303],
    ['a contact of a kind that there is not', 'type="admin"', 'type="boss"', 2005],
    ['no registrant', '<domain:registrant>sari1</domain:registrant>', '', 2003],
    ['no authInfo', /<domain:authInfo>.*<\/domain:authInfo>/, '', 2003],
    ['an authInfo that is too short', 'rahasia-Kopi1', 'abc', 2004],
    ['eleven years', '>1</domain:period>', '>11</domain:period>', 2004],
    ['no year', '>1</domain:period>', '>0</domain:period>', 2004],
    ['months', 'unit="y"', 'unit="m"', 2102],
    ['a period in words', '>1</domain:period>', '>satu</domain:period>', 2005],
    [
      'an unknown name server',
      '<domain:registrant>',
      '<domain:ns><domain:hostObj>ns1.kopi.net</domain:hostObj></domain:ns><domain:registrant>',
      2303,
    ],
    ['a name that is no name', '>kopisenja.id<', '>-kopi.id<', 2005],
    ['a name in letters that are not ASCII', '>kopisenja.id<', '>kopié.id<', 2005],
    ['a reserved name', '>kopisenja.id<', '>nic.id<', 2306],
    ['an extension kept elsewhere', '>kopisenja.id<', '>kopisenja.xyz<', 2306],
    ['the parts out of order', /<domain:name>.*<\/domain:period>/, `${PERIOD}<domain:name>kopisenja.id</domain:name>`, 2001],
  ])('with %s is refused and changes nothing', async (_, from, to, expected) => {
    expect(await code(changed(from, to))).toBe(expected);
    expect(sandbox.control.domains()).toEqual([]);
    expect(sandbox.control.billing()).toEqual([]);
  });

  it('takes names in any case, and A-labels', async () => {
    expect(await code(domainXml('KopiSenja.ID'))).toBe(1000);
    expect(await code(domainXml('xn--kopi-epa.id'))).toBe(1000);
    expect(sandbox.control.domains().map(({ name }) => name)).toEqual(['kopisenja.id', 'xn--kopi-epa.id']);
  });
});

describe('renewing a domain', () => {
  const renew = (curExpDate: string, years: number) =>
    objectXml(
      'renew',
      'domain',
      `<domain:name>kopisenja.id</domain:name><domain:curExpDate>${curExpDate}</domain:curExpDate><domain:period unit="y">${years}</domain:period>`,
    );
  const expiry = async () => dataOf(await caller.ask(infoXml('kopisenja.id'))).textOf(DOMAIN, 'exDate')!;

  beforeEach(async () => {
    sandbox.control.setClock(new Date('2027-03-01T08:00:00Z'));
    await caller.ask(domainXml('kopisenja.id'));
  });

  it('adds years to the expiry date, once for one belief about it, and bills them', async () => {
    expect(await code(renew('2028-03-01', 2))).toBe(1000);
    expect(await expiry()).toMatch(/^2030-03-01T08:00/);
    expect(await code(renew('2028-03-01', 2))).toBe(2306);
    expect(sandbox.control.billing().map(({ command, years }) => [command, years])).toEqual([
      ['create', 1],
      ['renew', 2],
    ]);
  });

  it('goes no further than ten years ahead', async () => {
    expect(await code(renew('2028-03-01', 10))).toBe(2105);
    expect(await code(renew('2028-03-01', 8))).toBe(1000);
  });

  it('is for the sponsor, and not while a status forbids it', async () => {
    expect(codeOf(await stranger.ask(renew('2028-03-01', 1)))).toBe(2201);
    await caller.ask(updateXml('domain', 'kopisenja.id', '<domain:add><domain:status s="clientRenewProhibited"/></domain:add>'));
    expect(await code(renew('2028-03-01', 1))).toBe(2304);
    expect(await expiry()).toMatch(/^2028-03-01/);
  });
});

describe('updating and deleting a domain', () => {
  beforeEach(async () => {
    await caller.ask(domainXml('kopisenja.id'));
    await caller.ask(hostXml('ns1.warung.net'));
  });

  it('delegates it, and takes the delegation away', async () => {
    const ns = '<domain:ns><domain:hostObj>ns1.warung.net</domain:hostObj></domain:ns>';
    expect(await code(updateXml('domain', 'kopisenja.id', `<domain:add>${ns}</domain:add>`))).toBe(1000);
    expect(await statuses('domain', 'kopisenja.id')).toEqual(['ok']);
    expect(await statuses('host', 'ns1.warung.net')).toEqual(['ok', 'linked']);
    expect(await code(removeXml('host', 'ns1.warung.net'))).toBe(2305);
    expect(await code(updateXml('domain', 'kopisenja.id', `<domain:add>${ns}</domain:add>`))).toBe(2306);
    expect(await code(updateXml('domain', 'kopisenja.id', `<domain:rem>${ns}</domain:rem>`))).toBe(1000);
    expect(await statuses('domain', 'kopisenja.id')).toEqual(['inactive']);
    expect(await code(removeXml('host', 'ns1.warung.net'))).toBe(1000);
  });

  it('changes registrant, contacts and authInfo, and remembers who did it', async () => {
    await caller.ask(contactXml('budi1'));
    const change =
      '<domain:add><domain:contact type="tech">budi1</domain:contact></domain:add>' +
      '<domain:rem><domain:contact type="admin">sari1</domain:contact></domain:rem>' +
      '<domain:chg><domain:registrant>budi1</domain:registrant><domain:authInfo><domain:pw>rahasia-Baru2</domain:pw></domain:authInfo></domain:chg>';
    expect(await code(updateXml('domain', 'kopisenja.id', change))).toBe(1000);
    const info = dataOf(await caller.ask(infoXml('kopisenja.id')));
    expect(info.textOf(DOMAIN, 'registrant')).toBe('budi1');
    expect(info.all(DOMAIN, 'contact').map((each) => [each.attribute('type'), each.text])).toEqual([['tech', 'budi1']]);
    expect(info.textOf(DOMAIN, 'upID')).toBe('pohonnama');
    expect(await code(infoXml('kopisenja.id', 'rahasia-Kopi1'))).toBe(2202);
    expect(await code(removeXml('contact', 'sari1'))).toBe(1000);
  });

  it('is refused while locked, except to unlock', async () => {
    const lock = '<domain:status s="clientUpdateProhibited"/>';
    expect(await code(updateXml('domain', 'kopisenja.id', `<domain:add>${lock}</domain:add>`))).toBe(1000);
    expect(await code(updateXml('domain', 'kopisenja.id', '<domain:add><domain:status s="clientHold"/></domain:add>'))).toBe(2304);
    expect(await code(updateXml('domain', 'kopisenja.id', `<domain:rem>${lock}</domain:rem>`))).toBe(1000);
  });

  it('leaves the registry’s own statuses to the registry', async () => {
    expect(await code(updateXml('domain', 'kopisenja.id', '<domain:add><domain:status s="serverHold"/></domain:add>'))).toBe(2306);
    expect(await code(updateXml('domain', 'kopisenja.id', ''))).toBe(2003);
  });

  it('gives the price of a registration back in its first five days, and later not', async () => {
    const billed = () => sandbox.control.billing({ object: 'kopisenja.com' }).map(({ command, amount }) => [command, Number(amount.units)]);
    await caller.ask(domainXml('kopisenja.com'));
    await caller.ask(removeXml('domain', 'kopisenja.com'));
    expect(billed()).toEqual([
      ['create', 50_000],
      ['create-refunded', -50_000],
    ]);
    await caller.ask(domainXml('kopisenja.com'));
    sandbox.control.advanceClock(5 * 86_400);
    await caller.ask(removeXml('domain', 'kopisenja.com'));
    expect(billed().map(([command]) => command)).toEqual(['create', 'create-refunded', 'create']);
  });

  it('frees the name, but not for a stranger, not while locked, and not with hosts inside', async () => {
    await caller.ask(domainXml('kopisenja.com'));
    expect(codeOf(await stranger.ask(removeXml('domain', 'kopisenja.com')))).toBe(2201);
    await caller.ask(hostXml('ns1.kopisenja.com', '192.0.2.1'));
    expect(await code(removeXml('domain', 'kopisenja.com'))).toBe(2305);
    await caller.ask(removeXml('host', 'ns1.kopisenja.com'));
    await caller.ask(updateXml('domain', 'kopisenja.com', '<domain:add><domain:status s="clientDeleteProhibited"/></domain:add>'));
    expect(await code(removeXml('domain', 'kopisenja.com'))).toBe(2304);
    await caller.ask(updateXml('domain', 'kopisenja.com', '<domain:rem><domain:status s="clientDeleteProhibited"/></domain:rem>'));
    expect(await code(removeXml('domain', 'kopisenja.com'))).toBe(1000);
    expect(await code(infoXml('kopisenja.com'))).toBe(2303);
    expect(codeOf(await stranger.ask(contactXml('toko1')))).toBe(1000);
    expect(codeOf(await stranger.ask(domainXml('kopisenja.com').replaceAll('sari1', 'toko1')))).toBe(1000);
  });
});
