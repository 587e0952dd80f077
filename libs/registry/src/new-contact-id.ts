import { randomBytes } from 'node:crypto';

const ID_MAX = 16;
const CHANCE_MIN = 8;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A contact id of 16 characters (RFC 5733: 3 to 16): the registry's prefix for us (at most 8), then chance in capitals and digits. */
export function newContactId(prefix: string): string {
  if (prefix.length > ID_MAX - CHANCE_MIN) throw new RangeError(`a contact prefix has at most ${ID_MAX - CHANCE_MIN} characters`);
  return prefix + Array.from(randomBytes(ID_MAX - prefix.length), (byte) => ALPHABET[byte % ALPHABET.length]!).join('');
}
