import type { UpdateDomain } from '../registry-domain-update';
import { updateLimitBroken } from './domain-limits';
import { changesDomain, sendable, updateDomain } from './update-domain-command';

const order: UpdateDomain = {
  clTRID: 'PN-1',
  name: 'kopisenja.id',
  add: {
    statuses: ['clientTransferProhibited'],
    nameServers: ['ns1.kopisenja.id', 'ns.senja.id'],
    contacts: [{ type: 'tech', id: 'PN-T' }],
  },
  remove: { statuses: ['clientHold'], nameServers: ['ns.lama.id'] },
  registrant: 'PN-R',
  authInfo: 'Rahasia-2Rahasia',
  glue: [{ name: 'ns1.kopisenja.id', addresses: ['192.0.2.1', '2001:db8::1'] }],
};
const quirks = { contactRoles: ['admin', 'tech', 'billing'], hostsAsAttributes: false, statusesNotSent: [] } as const;
const ds = { keyTag: 12345, algorithm: 13, digestType: 2, digest: '49FD46E6C4B45C55D4AC' };
const key = { flags: 257, protocol: 3, algorithm: 13, publicKey: 'AQPJ////4Q==' };
const inside = (xml: string): string => /<update>.*<\/update>(?:<extension>.*<\/extension>)?/.exec(xml)![0];

describe('an update of a domain', () => {
  it('adds, removes and changes in the order of the schema', () => {
    expect(inside(updateDomain(order, quirks))).toBe(
      '<update><domain:update xmlns:domain="urn:ietf:params:xml:ns:domain-1.0"><domain:name>kopisenja.id</domain:name>' +
        '<domain:add><domain:ns><domain:hostObj>ns1.kopisenja.id</domain:hostObj><domain:hostObj>ns.senja.id</domain:hostObj></domain:ns>' +
        '<domain:contact type="tech">PN-T</domain:contact><domain:status s="clientTransferProhibited"/></domain:add>' +
        '<domain:rem><domain:ns><domain:hostObj>ns.lama.id</domain:hostObj></domain:ns><domain:status s="clientHold"/></domain:rem>' +
        '<domain:chg><domain:registrant>PN-R</domain:registrant><domain:authInfo><domain:pw>Rahasia-2Rahasia</domain:pw></domain:authInfo></domain:chg>' +
        '</domain:update></update>',
    );
  });

  it('takes a transfer password away', () => {
    expect(updateDomain({ clTRID: 'PN-1', name: 'a.id', authInfo: null }, quirks)).toContain(
      '<domain:chg><domain:authInfo><domain:null/></domain:authInfo></domain:chg>',
    );
    expect(changesDomain({ clTRID: 'PN-1', name: 'a.id', authInfo: null })).toBe(true);
  });

  it('brings the addresses of its own name servers along where they are attributes', () => {
    expect(updateDomain(order, { hostsAsAttributes: true })).toContain(
      '<domain:hostAttr><domain:hostName>ns1.kopisenja.id</domain:hostName><domain:hostAddr ip="v4">192.0.2.1</domain:hostAddr>' +
        '<domain:hostAddr ip="v6">2001:db8::1</domain:hostAddr></domain:hostAttr><domain:hostAttr><domain:hostName>ns.senja.id</domain:hostName></domain:hostAttr>',
    );
  });

  it('changes what is signed: old before new, delegation signers or keys, how long signatures live', () => {
    const signed = (secDns: UpdateDomain['secDns']): string => inside(updateDomain({ clTRID: 'PN-1', name: 'a.id', secDns }, quirks));
    const xml = signed({ remove: { ds: [ds] }, add: { ds: [{ ...ds, key }] }, maxSigLife: 604_800 });
    expect(xml).toContain('<domain:name>a.id</domain:name></domain:update></update><extension><secDNS:update');
    expect(xml).toContain('<secDNS:rem><secDNS:dsData><secDNS:keyTag>12345</secDNS:keyTag><secDNS:alg>13</secDNS:alg>');
    expect(xml).toContain('</secDNS:digest><secDNS:keyData><secDNS:flags>257</secDNS:flags>');
    expect(xml).toContain('<secDNS:chg><secDNS:maxSigLife>604800</secDNS:maxSigLife></secDNS:chg></secDNS:update>');
    expect(signed({ removeAll: true, add: { keys: [key] } })).toContain(
      '<secDNS:rem><secDNS:all>true</secDNS:all></secDNS:rem><secDNS:add><secDNS:keyData>',
    );
  });

  it('leaves out the contacts and statuses that the registry does not take', () => {
    const sent = sendable(order, { contactRoles: ['admin'], statusesNotSent: ['clientHold'] });
    expect(sent.add?.contacts).toEqual([]);
    expect(sent.remove?.statuses).toEqual([]);
    expect(sent.remove?.nameServers).toEqual(['ns.lama.id']);
  });

  it('changes nothing when nothing is left of it', () => {
    expect(changesDomain(order)).toBe(true);
    expect(changesDomain({ clTRID: 'PN-1', name: 'a.id', authInfo: 'x' })).toBe(true);
    expect(changesDomain({ clTRID: 'PN-1', name: 'a.id', secDns: { removeAll: true } })).toBe(true);
    expect(changesDomain({ clTRID: 'PN-1', name: 'a.id', add: { statuses: [] }, remove: {}, secDns: { add: { ds: [] } } })).toBe(false);
  });
});

describe('the limits of an update', () => {
  it('let an ordinary one pass', () => {
    expect(updateLimitBroken({ ...order, secDns: { add: { ds: [{ ...ds, key }] } } })).toBeUndefined();
  });

  it.each([
    ['a status that is the registry’s', { add: { statuses: ['serverHold'] } }],
    ['a short contact id', { registrant: 'ab' }],
    ['glue that is no address', { glue: [{ name: 'ns1.kopisenja.id', addresses: ['localhost'] }] }],
    ['signers and keys at once', { secDns: { add: { ds: [ds], keys: [key] } } }],
    ['a digest that is no hexadecimal', { secDns: { add: { ds: [{ ...ds, digest: 'kopi' }] } } }],
    ['a key tag of 17 bits', { secDns: { remove: { ds: [{ ...ds, keyTag: 65_536 }] } } }],
    ['a key that is no base64', { secDns: { add: { keys: [{ ...key, publicKey: 'kopi senja' }] } } }],
    ['signatures that live no time', { secDns: { maxSigLife: 0 } }],
  ] as [string, Partial<UpdateDomain>][])('stop %s', (_what, changes) => {
    expect(updateLimitBroken({ ...order, ...changes })).toMatchObject({ code: 2005 });
  });
});
