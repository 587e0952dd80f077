import { XmlRefused } from '#libs/platform';
import { decodeFrame } from './decode-frame';
import type { DecodedFrame } from './decode-frame';
import { EppFrameRefused } from './epp-frame-refused';
import { frame } from './frame';

const epp = (inside: string): string => `<?xml version="1.0"?><epp xmlns="urn:ietf:params:xml:ns:epp-1.0">${inside}</epp>`;
const response = (inside: string, code = 1000): string =>
  epp(
    `<response><result code="${code}"><msg>Well</msg></result>${inside}<trID><clTRID>PN-1</clTRID><svTRID>SV-1</svTRID></trID></response>`,
  );
const decoded = (xml: string): DecodedFrame => decodeFrame(Buffer.from(xml));
const resData = (xml: string): unknown => decoded(response(`<resData>${xml}</resData>`)).resData;
const DOMAIN = 'xmlns:domain="urn:ietf:params:xml:ns:domain-1.0"';

/** How the .id registry answers: registrant after the contacts, an empty secDNS answer, svTRID first, and the word null. */
const ID_INFO = epp(`<response><result code="1000"><msg lang="en">Command completed successfully</msg></result><resData>
  <domain:infData ${DOMAIN}><domain:name>kopisenja.id</domain:name><domain:roid>PANDI-DO1</domain:roid>
    <domain:status s="ok" lang="en">Active</domain:status><domain:status s="serverTransferProhibited"/>
    <domain:contact type="admin">PN-A</domain:contact><domain:contact type="owner">PN-O</domain:contact><domain:registrant>PN-R</domain:registrant>
    <domain:ns><domain:hostObj>ns1.senja.id</domain:hostObj><domain:hostObj>ns2.senja.id</domain:hostObj></domain:ns>
    <domain:clID>pohonnama</domain:clID><domain:crDate>2026-11-22T03:04:05.000Z</domain:crDate><domain:crID>pohonnama</domain:crID>
    <domain:exDate>2027-11-22T23:59:59.0Z</domain:exDate><domain:authInfo><domain:pw>Rahasia</domain:pw></domain:authInfo></domain:infData></resData>
  <extension><secDNS:infData xmlns:secDNS="urn:ietf:params:xml:ns:secDNS-1.1"/></extension>
  <trID><svTRID>SV-1</svTRID><clTRID>null</clTRID></trID></response>`);

describe('a decoded answer', () => {
  it('of the .id registry is understood as it is meant', () => {
    expect(decoded(ID_INFO)).toEqual({
      kind: 'response',
      results: [{ code: 1000, msg: 'Command completed successfully', values: [], reasons: [] }],
      resData: [
        expect.objectContaining({
          object: 'domain',
          type: 'infData',
          name: 'kopisenja.id',
          roid: 'PANDI-DO1',
          statuses: ['ok', 'serverTransferProhibited'],
          registrant: 'PN-R',
          contacts: [{ type: 'admin', id: 'PN-A' }],
          nameServers: ['ns1.senja.id', 'ns2.senja.id'],
          sponsor: 'pohonnama',
          creator: 'pohonnama',
          createdAt: new Date('2026-11-22T03:04:05Z'),
          expiresAt: new Date('2027-11-22T23:59:59Z'),
          authInfo: 'Rahasia',
        }),
      ],
      extensions: [{ namespace: 'urn:ietf:params:xml:ns:secDNS-1.1', name: 'infData' }],
      clTRID: undefined,
      svTRID: 'SV-1',
    });
  });

  it('tells which names are free', () => {
    const xml = `<d:chkData xmlns:d="urn:ietf:params:xml:ns:domain-1.0"><d:cd><d:name avail="1">a.id</d:name></d:cd><d:cd><d:reason>In use</d:reason><d:name avail="false">b.id</d:name></d:cd></d:chkData>`;
    expect(resData(xml)).toEqual([
      {
        object: 'domain',
        type: 'chkData',
        items: [
          { name: 'a.id', available: true },
          { name: 'b.id', available: false, reason: 'In use' },
        ],
      },
    ]);
  });

  it('tells name servers that are attributes', () => {
    const xml = `<domain:infData ${DOMAIN}><domain:name>a.id</domain:name><domain:clID>us-1</domain:clID><domain:ns><domain:hostAttr><domain:hostName>ns1.b.id</domain:hostName><domain:hostAddr ip="v4">192.0.2.1</domain:hostAddr></domain:hostAttr></domain:ns></domain:infData>`;
    expect(resData(xml)).toMatchObject([{ nameServers: ['ns1.b.id'] }]);
  });

  it('tells creations, renewals, transfers and what became of pending actions', () => {
    expect(
      resData(
        `<domain:creData ${DOMAIN}><domain:name>a.id</domain:name><domain:crDate>2026-11-22T00:00:00Z</domain:crDate></domain:creData>`,
      ),
    ).toMatchObject([{ type: 'creData', name: 'a.id' }]);
    expect(
      resData(
        `<domain:renData ${DOMAIN}><domain:name>a.id</domain:name><domain:exDate>2028-11-22T00:00:00Z</domain:exDate></domain:renData>`,
      ),
    ).toMatchObject([{ type: 'renData', expiresAt: new Date('2028-11-22') }]);
    expect(
      resData(
        `<domain:trnData ${DOMAIN}><domain:name>a.id</domain:name><domain:trStatus>pending</domain:trStatus><domain:reID>us-1</domain:reID></domain:trnData>`,
      ),
    ).toMatchObject([{ status: 'pending', requestedBy: 'us-1' }]);
    expect(
      resData(
        `<domain:panData ${DOMAIN}><domain:name paResult="1">a.id</domain:name><domain:paTRID><clTRID>PN-9</clTRID><svTRID>SV-9</svTRID></domain:paTRID></domain:panData>`,
      ),
    ).toMatchObject([{ name: 'a.id', granted: true, clTRID: 'PN-9' }]);
  });

  it('tells contacts and hosts', () => {
    const contact = `<c:infData xmlns:c="urn:ietf:params:xml:ns:contact-1.0"><c:id>PN-1</c:id><c:postalInfo type="loc"><c:name>Sari</c:name><c:addr><c:street>Jl. Senja 1</c:street><c:city>Bandung</c:city><c:cc>ID</c:cc></c:addr></c:postalInfo><c:email>sari@kopisenja.id</c:email><c:clID>us-1</c:clID><c:disclose flag="0"><c:voice/></c:disclose></c:infData>`;
    expect(resData(contact)).toMatchObject([
      {
        object: 'contact',
        id: 'PN-1',
        postal: [{ type: 'loc', name: 'Sari', street: ['Jl. Senja 1'], city: 'Bandung', country: 'ID' }],
        disclose: { attributes: { flag: '0' } },
      },
    ]);
    const host = `<h:infData xmlns:h="urn:ietf:params:xml:ns:host-1.0"><h:name>ns1.a.id</h:name><h:status s="linked"/><h:addr ip="v4">192.0.2.1</h:addr><h:addr ip="v6">2001:db8::1</h:addr></h:infData>`;
    expect(resData(host)).toMatchObject([{ object: 'host', addresses: ['192.0.2.1', '2001:db8::1'], statuses: ['linked'] }]);
  });

  it('shows what it has no words for as a tree: other objects, other extensions, our objects without their name', () => {
    const tree = {
      namespace: 'urn:org',
      name: 'infData',
      attributes: { a: '1' },
      children: [{ namespace: 'urn:org', name: 'id', text: 'o-1' }],
    };
    expect(resData('<o:infData xmlns:o="urn:org" a="1"><o:id>o-1</o:id></o:infData>')).toEqual([tree]);
    expect(resData(`<domain:infData ${DOMAIN}/>`)).toEqual([{ namespace: 'urn:ietf:params:xml:ns:domain-1.0', name: 'infData' }]);
  });

  it('tells refusals with values and reasons, and the message queue', () => {
    const refusal = epp(
      '<response><result code="2005"><msg>Syntax</msg><value><d:name xmlns:d="urn:d">x</d:name></value><extValue><value><v xmlns="">y</v></value><reason>bad letter</reason></extValue></result><trID><svTRID>SV-1</svTRID></trID></response>',
    );
    expect(decoded(refusal).results).toEqual([{ code: 2005, msg: 'Syntax', values: ['x', 'y'], reasons: ['bad letter'] }]);
    const poll = response('<msgQ count="5" id="12"><qDate>2026-11-22T00:00:00Z</qDate><msg>Transfer requested.</msg></msgQ>', 1301);
    expect(decoded(poll).msgQ).toEqual({ count: 5, id: '12', qDate: new Date('2026-11-22'), msg: 'Transfer requested.' });
  });
});

describe('other decoded documents', () => {
  it('are greetings, hellos and commands, raw or in a frame', () => {
    const greeting = epp(
      '<greeting><svID>Registry</svID><svDate>2026-11-22T03:04:05.0Z</svDate><svcMenu><version>1.0</version><lang>en</lang><objURI>urn:a</objURI><svcExtension><extURI>urn:b</extURI></svcExtension></svcMenu><dcp><access><all/></access></dcp></greeting>',
    );
    const expected = {
      kind: 'greeting',
      svID: 'Registry',
      svDate: new Date('2026-11-22T03:04:05Z'),
      versions: ['1.0'],
      langs: ['en'],
      objURIs: ['urn:a'],
      extURIs: ['urn:b'],
    };
    expect(decodeFrame(frame(greeting))).toMatchObject(expected);
    expect(decoded(`\ufeff${greeting}`)).toMatchObject(expected);
    expect(decoded(epp('<hello/>'))).toEqual({ kind: 'hello' });
    expect(decoded(epp('<extension><x xmlns="urn:x"/></extension>'))).toEqual({
      kind: 'extension',
      extensions: [{ namespace: 'urn:x', name: 'x' }],
    });
    const transfer = epp(
      `<command><clTRID>PN-1</clTRID><transfer op="request"><domain:transfer ${DOMAIN}><domain:name>a.id</domain:name></domain:transfer></transfer></command>`,
    );
    expect(decoded(transfer)).toMatchObject({
      kind: 'command',
      verb: 'transfer',
      attributes: { op: 'request' },
      object: 'domain',
      fields: [{ name: 'name', text: 'a.id' }],
      clTRID: 'PN-1',
    });
    expect(decoded(epp('<command><poll op="req"/></command>'))).toMatchObject({ verb: 'poll', attributes: { op: 'req' }, fields: [] });
  });

  it.each([
    ['no bytes', Buffer.alloc(0)],
    ['part of a length', Buffer.from([0, 0])],
    ['a cut frame', frame(epp('<hello/>')).subarray(0, 40)],
    ['two frames', Buffer.concat([frame(epp('<hello/>')), frame(epp('<hello/>'))])],
    ['words', Buffer.from('HTTP/1.1 400 Bad Request')],
    ['another root', Buffer.from('<html xmlns="http://www.w3.org/1999/xhtml"/>')],
    ['another namespace', Buffer.from('<epp xmlns="urn:ietf:params:xml:ns:epp-2.0"><hello/></epp>')],
    ['no namespace', Buffer.from('<epp><hello/></epp>')],
    ['an empty document', Buffer.from(epp(''))],
    ['two documents in one', Buffer.from(epp('<hello/><hello/>'))],
    ['an unknown document', Buffer.from(epp('<goodbye/>'))],
    ['a command to do nothing', Buffer.from(epp('<command><clTRID>PN-1</clTRID></command>'))],
    ['a response without result', Buffer.from(epp('<response><trID><svTRID>SV-1</svTRID></trID></response>'))],
    ['a result without code', Buffer.from(epp('<response><result><msg>?</msg></result></response>'))],
  ])('are not %s', (_what, bytes) => {
    expect(() => decodeFrame(bytes)).toThrow(EppFrameRefused);
  });

  it('are not hostile XML, with the reason told', () => {
    expect(() => decoded('<!DOCTYPE epp [<!ENTITY x SYSTEM "file:///etc/passwd">]><epp>&x;</epp>')).toThrow(XmlRefused);
    expect(() => decoded('<!DOCTYPE epp><epp/>')).toThrow('DOCTYPE');
  });
});
