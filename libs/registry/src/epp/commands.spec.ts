import { type XmlElement, parseXml } from '#libs/platform';
import type { CreateContact } from '../registry-contact';
import type { CreateDomain } from '../registry-domain';
import { checkContacts, createContact, infoContact } from './contact-commands';
import { checkDomains, createDomain, deleteDomain, infoDomain, renewDomain } from './domain-commands';
import { contactLimitBroken } from './contact-limits';
import { deletionLimitBroken, domainLimitBroken, renewalLimitBroken } from './domain-limits';
import { hostLimitBroken } from './host-limits';
import { checkHosts, createHost, infoHost } from './host-commands';
import { hello, logout } from './session-commands';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<epp xmlns="urn:ietf:params:xml:ns:epp-1.0">';
const inEpp = (inside: string): string => `${DECLARATION}${inside}</epp>`;
const inCommand = (inside: string): string => inEpp(`<command>${inside}<clTRID>PN-1</clTRID></command>`);

const domain: CreateDomain = {
  clTRID: 'PN-1',
  name: 'kopisenja.id',
  years: 2,
  registrant: 'PN-R',
  contacts: [
    { type: 'admin', id: 'PN-A' },
    { type: 'tech', id: 'PN-T' },
    { type: 'billing', id: 'PN-B' },
  ],
  nameServers: ['ns1.senja.id', 'ns2.senja.id'],
  authInfo: 'Rahasia-2Rahasia',
};

const contact: CreateContact = {
  clTRID: 'PN-1',
  id: 'PN-REG-1',
  postal: [
    {
      type: 'int',
      name: 'Sari & Budi',
      organisation: 'PT Kopi Senja',
      street: ['Jl. Senja 1', 'Lt. 2'],
      city: 'Bandung',
      province: 'Jawa Barat',
      postalCode: '40111',
      country: 'ID',
    },
  ],
  voice: '+62.81234567890',
  email: 'sari@kopisenja.id',
  authInfo: 'Rahasia-2Rahasia',
};

const localNames = (element: XmlElement): string[] => element.children.map(({ local }) => local);

describe('a command', () => {
  it('checks domains', () => {
    expect(checkDomains(['a.id', 'b.id'], 'PN-1')).toBe(
      inCommand(
        '<check><domain:check xmlns:domain="urn:ietf:params:xml:ns:domain-1.0"><domain:name>a.id</domain:name><domain:name>b.id</domain:name></domain:check></check>',
      ),
    );
  });

  it('asks about a domain, with its transfer password where there is one', () => {
    expect(infoDomain('a.id', undefined, 'PN-1')).toContain('<domain:name hosts="all">a.id</domain:name></domain:info>');
    expect(infoDomain('a.id', 'x&y', 'PN-1')).toContain('<domain:authInfo><domain:pw>x&amp;y</domain:pw></domain:authInfo>');
  });

  it('creates a domain in the order of the schema, with hosts as objects', () => {
    const frame = createDomain(domain, { contactRoles: ['admin', 'tech', 'billing'], hostsAsAttributes: false });
    const create = parseXml(frame).children[0]!.children[0]!.children[0]!;
    expect(localNames(create)).toEqual(['name', 'period', 'ns', 'registrant', 'contact', 'contact', 'contact', 'authInfo']);
    expect(frame).toContain(
      '<domain:period unit="y">2</domain:period><domain:ns><domain:hostObj>ns1.senja.id</domain:hostObj><domain:hostObj>ns2.senja.id</domain:hostObj></domain:ns>',
    );
  });

  it('creates a domain with the contacts and the host form that the registry takes', () => {
    const frame = createDomain(domain, { contactRoles: ['tech'], hostsAsAttributes: true });
    expect(frame).toContain('<domain:ns><domain:hostAttr><domain:hostName>ns1.senja.id</domain:hostName></domain:hostAttr>');
    expect(frame).toContain(
      '<domain:registrant>PN-R</domain:registrant><domain:contact type="tech">PN-T</domain:contact><domain:authInfo>',
    );
  });

  it('creates a domain without name servers', () => {
    expect(createDomain({ ...domain, nameServers: [] }, { contactRoles: [], hostsAsAttributes: false })).toContain(
      '</domain:period><domain:registrant>',
    );
  });

  it('renews a domain from the day it is believed to expire, in UTC', () => {
    const late = { clTRID: 'PN-1', name: 'a.id', years: 3, expiresAt: new Date('2027-11-22T23:59:59.000Z') };
    expect(renewDomain(late)).toBe(
      inCommand(
        '<renew><domain:renew xmlns:domain="urn:ietf:params:xml:ns:domain-1.0"><domain:name>a.id</domain:name><domain:curExpDate>2027-11-22</domain:curExpDate><domain:period unit="y">3</domain:period></domain:renew></renew>',
      ),
    );
    expect(renewalLimitBroken(late)).toBeUndefined();
    expect(renewalLimitBroken({ ...late, years: 0 })).toMatchObject({ code: 2004 });
  });

  it('deletes a domain by its name', () => {
    expect(deleteDomain({ clTRID: 'PN-1', name: 'a.id' })).toBe(
      inCommand(
        '<delete><domain:delete xmlns:domain="urn:ietf:params:xml:ns:domain-1.0"><domain:name>a.id</domain:name></domain:delete></delete>',
      ),
    );
    expect(deletionLimitBroken({ clTRID: 'PN-1', name: 'a.id' })).toBeUndefined();
    expect(deletionLimitBroken({ clTRID: 'PN-1', name: '' })).toMatchObject({ code: 2005 });
  });

  it('creates a contact in the order of the schema', () => {
    const frame = createContact(contact);
    expect(frame).not.toContain('disclose');
    const create = parseXml(frame).children[0]!.children[0]!.children[0]!;
    expect(localNames(create)).toEqual(['id', 'postalInfo', 'voice', 'email', 'authInfo']);
    expect(localNames(create.children[1]!)).toEqual(['name', 'org', 'addr']);
    expect(localNames(create.children[1]!.children[2]!)).toEqual(['street', 'street', 'city', 'sp', 'pc', 'cc']);
    expect(frame).toContain('Sari &amp; Budi');
  });

  it('asks that nothing of a contact be published, where its registry takes that', () => {
    const create = parseXml(createContact(contact, true)).children[0]!.children[0]!.children[0]!;
    expect(localNames(create)).toEqual(['id', 'postalInfo', 'voice', 'email', 'authInfo', 'disclose']);
    const disclose = create.children.at(-1)!;
    expect([disclose.attribute('flag'), localNames(disclose)]).toEqual(['0', ['name', 'org', 'addr', 'voice', 'fax', 'email']]);
  });

  it('checks and asks about contacts and hosts, and creates hosts', () => {
    expect(checkContacts(['PN-1'], 'PN-1')).toContain('<contact:id>PN-1</contact:id>');
    expect(infoContact('PN-1', 'secret', 'PN-1')).toContain('<contact:id>PN-1</contact:id><contact:authInfo>');
    expect(checkHosts(['ns1.a.id'], 'PN-1')).toContain('<host:name>ns1.a.id</host:name>');
    expect(infoHost('ns1.a.id', 'PN-1')).toContain('<info><host:info');
    expect(createHost({ clTRID: 'PN-1', name: 'ns1.a.id', addresses: ['192.0.2.1', '2001:db8::1'] })).toContain(
      '<host:name>ns1.a.id</host:name><host:addr ip="v4">192.0.2.1</host:addr><host:addr ip="v6">2001:db8::1</host:addr>',
    );
  });

  it('greets and says goodbye', () => {
    expect(hello()).toBe(inEpp('<hello/>'));
    expect(logout('PN-1')).toBe(inCommand('<logout/>'));
  });
});

describe('the limits of EPP', () => {
  it('let ordinary orders pass', () => {
    expect(domainLimitBroken(domain)).toBeUndefined();
    expect(contactLimitBroken(contact)).toBeUndefined();
    expect(
      contactLimitBroken({ ...contact, postal: [...contact.postal, { ...contact.postal[0]!, type: 'loc', name: '咖啡' }] }),
    ).toBeUndefined();
    expect(hostLimitBroken({ clTRID: 'PN-1', name: 'ns1.a.id', addresses: ['192.0.2.1', '2001:db8::1'] })).toBeUndefined();
  });

  it.each([
    ['a short transaction id', { clTRID: 'ab' }],
    ['half a year', { years: 0.5 }],
    ['no year', { years: 0 }],
    ['a long contact id', { contacts: [{ type: 'tech', id: 'x'.repeat(17) }] }],
    ['an empty name server', { nameServers: [''] }],
    ['a control character', { authInfo: 'Rahasia\u0007' }],
  ] as [string, Partial<CreateDomain>][])('stop a domain with %s', (_what, changes) => {
    expect(domainLimitBroken({ ...domain, ...changes })).toBeDefined();
  });

  it.each([
    ['four street lines', { postal: [{ ...contact.postal[0]!, street: ['1', '2', '3', '4'] }] }],
    ['no address', { postal: [] }],
    ['two addresses of one kind', { postal: [contact.postal[0]!, contact.postal[0]!] }],
    ['letters beyond ASCII in an int address', { postal: [{ ...contact.postal[0]!, city: 'Malmö' }] }],
    ['a long postal code', { postal: [{ ...contact.postal[0]!, postalCode: '1'.repeat(17) }] }],
    ['a country in words', { postal: [{ ...contact.postal[0]!, country: 'Indonesia' }] }],
    ['a local telephone number', { voice: '0812-3456' }],
  ] as [string, Partial<CreateContact>][])('stop a contact with %s', (_what, changes) => {
    expect(contactLimitBroken({ ...contact, ...changes })).toBeDefined();
  });

  it('stop a host with no real address', () => {
    expect(hostLimitBroken({ clTRID: 'PN-1', name: 'ns1.a.id', addresses: ['192.0.2.256'] })).toMatchObject({ code: 2005 });
  });
});
