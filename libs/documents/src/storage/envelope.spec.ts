import { randomBytes } from 'node:crypto';
import { keyIdOf, open, seal } from './envelope';

const key = { id: '0a1b2c3d', key: randomBytes(32) };
/** What the cipher says of anything that was tampered with. */
const FORGED = 'unable to authenticate data';
const plain = Buffer.from('NIK 3273010101900001');
const sealed = seal(plain, key, '1|doc_a|1');

it('what was sealed opens with the same key for the same document', () => {
  expect(open(sealed, key, '1|doc_a|1')).toEqual(plain);
  expect(keyIdOf(sealed)).toBe(key.id);
});

it('says nothing about what is in it, and is never the same twice', () => {
  expect(sealed.includes('3273')).toBe(false);
  expect(seal(plain, key, '1|doc_a|1').subarray(20)).not.toEqual(sealed.subarray(20));
});

it.each(['2|doc_a|1', '1|doc_b|1', '1|doc_a|2'])('does not open as %s', (identity) => {
  expect(() => open(sealed, key, identity)).toThrow(FORGED);
});

it('does not open with another key, or when any byte of it was changed or cut off', () => {
  expect(() => open(sealed, { ...key, key: randomBytes(32) }, '1|doc_a|1')).toThrow(FORGED);
  for (let at = 13; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at]! ^= 1;
    expect(() => open(changed, key, '1|doc_a|1')).toThrow(FORGED);
  }
  expect(() => open(sealed.subarray(0, -1), key, '1|doc_a|1')).toThrow(FORGED);
});

it('a file of somebody else has no key of ours', () => {
  expect(keyIdOf(Buffer.from('%PDF-1.7 something'))).toBeUndefined();
});
