import { parseXml } from './parse-xml';
import { XmlRefused } from './xml-refused';

const deep = (levels: number): string => '<a>'.repeat(levels) + '</a>'.repeat(levels);

describe('reading XML', () => {
  it('finds elements by namespace and name, whatever the prefix and the order', () => {
    const root = parseXml(
      '<?xml version="1.0"?><r xmlns="urn:a" xmlns:b="urn:b"><b:two>2</b:two><one> 1 </one><x:two xmlns:x="urn:b">3</x:two></r>',
    );
    expect(root.is('urn:a', 'r')).toBe(true);
    expect(root.textOf('urn:a', 'one')).toBe('1');
    expect(root.textsOf('urn:b', 'two')).toEqual(['2', '3']);
    expect(root.textOf('urn:a', 'two')).toBeUndefined();
  });

  it('keeps attributes, told apart by namespace, and leaves the declarations out', () => {
    const root = parseXml('<r xmlns:b="urn:b" a="1" b:a="2"/>');
    expect([...root.attributes]).toEqual([
      ['a', '1'],
      ['{urn:b}a', '2'],
    ]);
  });

  it('joins text, CDATA and references, and passes over comments', () => {
    expect(parseXml('<r>kopi &amp; <!-- no --><![CDATA[<susu>]]>&#233;</r>').text).toBe('kopi & <susu>é');
  });

  it('takes bytes with a byte order mark', () => {
    expect(parseXml(Buffer.from('\ufeff<r>é</r>')).text).toBe('é');
  });

  it('takes forty levels', () => {
    expect(parseXml(deep(40)).local).toBe('a');
  });

  it.each([
    ['nothing', ''],
    ['no element', '   '],
    ['plain words', 'hello'],
    ['an open end', '<r><a></r>'],
    ['a cut document', '<r><a>'],
    ['two roots', '<r/><r/>'],
    ['words after the root', '<r/>tail'],
    ['an unbound prefix', '<x:r/>'],
    ['an unbound attribute prefix', '<r x:a="1"/>'],
    ['an attribute twice', '<r a="1" a="2"/>'],
    ['an attribute twice by namespace', '<r xmlns:a="urn:a" xmlns:b="urn:a" a:x="1" b:x="2"/>'],
    ['a less-than sign in an attribute', '<r a="<"/>'],
    ['an unknown entity', '<r>&foo;</r>'],
    ['a reference to a control character', '<r>&#1;</r>'],
    ['a control character', '<r>\u0001</r>'],
    ['a billion laughs', '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><r>&b;</r>'],
    ['a file to include', '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>'],
    ['a remote DTD', '<!DOCTYPE r SYSTEM "http://127.0.0.1/x.dtd"><r/>'],
    ['an empty DOCTYPE', '<!DOCTYPE r><r/>'],
    ['another encoding', '<?xml version="1.0" encoding="ISO-8859-1"?><r/>'],
    ['XML 1.1', '<?xml version="1.1"?><r/>'],
    ['bytes that are not UTF-8', Buffer.from([0x3c, 0x72, 0x3e, 0xff, 0x3c, 0x2f, 0x72, 0x3e])],
    ['UTF-16', Buffer.from('\ufeff<r/>', 'utf16le')],
    ['forty-one levels', deep(41)],
    ['a depth bomb', '<a>'.repeat(200_000)],
    ['a document over 1 MiB', `<r>${'x'.repeat(1024 * 1024)}</r>`],
  ])('refuses %s', (_what, source) => {
    expect(() => parseXml(source)).toThrow(XmlRefused);
  });
});
