import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A public id: a prefix that says what it names and 26 characters that sort by time (48 bits of milliseconds, 80 bits
 * of chance, Crockford base 32: the layout of a ULID). Nobody can guess one.
 */
export function newId(prefix: string, now: Date): string {
  let bits = BigInt(now.getTime());
  for (const byte of randomBytes(10)) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let i = 0; i < 26; i += 1) {
    text = ALPHABET[Number(bits & 31n)] + text;
    bits >>= 5n;
  }
  return `${prefix}_${text}`;
}
