import { parseXml } from './parse-xml';
import { el, isXmlText, xmlDocument } from './xml-builder';

describe('writing XML', () => {
  it('writes elements, attributes, lists, and leaves out what is undefined', () => {
    const domain = el(
      'd:create',
      { 'xmlns:d': 'urn:d', op: undefined },
      undefined,
      ['kopi.id', 'senja.id'].map((name) => el('d:name', {}, name)),
    );
    expect(String(domain)).toBe('<d:create xmlns:d="urn:d"><d:name>kopi.id</d:name><d:name>senja.id</d:name></d:create>');
  });

  it('says it is UTF-8', () => {
    expect(xmlDocument(el('r'))).toBe('<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<r/>');
  });

  it.each(['<a>&"\'</a>', ']]>', 'tab\tline\nreturn\r', 'Kopi Senja é 漢 😀', '  spaces  '])('text %j is read back as it was', (text) => {
    const read = parseXml(xmlDocument(el('r', { a: text }, text)));
    expect(read.text).toBe(text);
    expect(read.attribute('a')).toBe(text);
  });

  it.each(['\u0000', '\u0008', '\u001b', '\uffff', '\ud83d', '\ude00 alone'])('refuses %j, which XML cannot hold', (text) => {
    expect(isXmlText(text)).toBe(false);
    expect(() => el('r', {}, text)).toThrow(TypeError);
    expect(() => el('r', { a: text })).toThrow(TypeError);
  });

  it('refuses a name that is markup', () => {
    expect(() => el('r><x')).toThrow(TypeError);
  });
});
