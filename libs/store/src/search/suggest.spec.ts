import { suggest } from './suggest';

const TLDS = new Set(['id', 'com', 'co.id', 'xyz', 'net']);

describe('names near what somebody typed', () => {
  it('are the same under the other extensions first, in the order in which people here ask for them', () => {
    expect(suggest('kopisenja.com', TLDS).slice(0, 4)).toEqual(['kopisenja.id', 'kopisenja.co.id', 'kopisenja.net', 'kopisenja.xyz']);
  });

  it('then have usual words around them', () => {
    expect(suggest('kopi.id', TLDS)).toEqual(expect.arrayContaining(['kopiid.id', 'tokokopi.id', 'kopiku.com', 'kopionline.co.id']));
  });

  it('are made of words as well, with and without the hyphen', () => {
    expect(suggest('Kopi Senja', TLDS).slice(0, 6)).toEqual(expect.arrayContaining(['kopi-senja.id', 'kopi-senja.com', 'kopi-senja.xyz']));
    expect(suggest('Kopi Senja', TLDS)).toContain('kopisenja.id');
  });

  it('do not repeat what was typed, nor each other', () => {
    const names = suggest('kopi.id', TLDS);
    expect(names).not.toContain('kopi.id');
    expect(new Set(names).size).toBe(names.length);
  });

  it('keep letters of other alphabets', () => {
    expect(suggest('café.id', TLDS)).toContain('xn--caf-dma.com');
  });

  it.each(['', '   ', '...', '-'])('are none for %p', (typed) => {
    expect(suggest(typed, TLDS)).toEqual([]);
  });

  it('stay few, however many extensions there are', () => {
    const many = new Set(Array.from({ length: 500 }, (_, i) => `tld${i}`));
    expect(suggest('kopi', many)).toHaveLength(50);
  });
});
