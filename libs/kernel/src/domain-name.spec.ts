import { DomainName, DomainNameInvalid } from './domain-name';

describe('a domain name', () => {
  it.each([
    ['KopiSenja.ID', 'kopisenja.id'],
    [' kopisenja.co.id. ', 'kopisenja.co.id'],
    ['café.com', 'xn--caf-dma.com'],
    ['straße.de', 'xn--strae-oqa.de'],
  ])('%s is kept as %s', (typed, ascii) => {
    expect(DomainName.parse(typed).ascii).toBe(ascii);
  });

  it.each([
    '',
    'kopi',
    'ko pi.id',
    '-kopi.id',
    'kopi-.id',
    'kopi..id',
    'ko_pi.id',
    'ab--cd.id',
    'xn--zzzzzz99999.id',
    `${'a'.repeat(64)}.id`,
    `${'a.'.repeat(130)}id`,
    'kopi.id/x',
    '192.168.1.1',
  ])('refuses %p and says why', (typed) => {
    expect(() => DomainName.parse(typed)).toThrow(DomainNameInvalid);
  });

  it('shows letters to people', () => {
    expect(DomainName.parse('xn--caf-dma.com').unicode).toBe('café.com');
  });

  it('is sold under the extension that leaves one label', () => {
    const tlds = new Set(['id', 'co.id', 'com']);
    expect(DomainName.parse('kopi.co.id').tldAmong(tlds)).toBe('co.id');
    expect(DomainName.parse('kopi.id').tldAmong(tlds)).toBe('id');
    expect(DomainName.parse('a.kopi.id').tldAmong(tlds)).toBeUndefined();
    expect(DomainName.parse('kopi.zz').tldAmong(tlds)).toBeUndefined();
  });
});
