import { randomInt } from 'node:crypto';

const LOWER = 'abcdefghijkmnpqrstuvwxyz';
const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const DIGITS = '23456789';
/** Signs that no shell, spreadsheet, URL or XML escaping changes, and that strict registries take. */
export const AUTH_INFO_SIGNS = '-.:+=@';

/** The shortest authorisation information made here: long enough for one of each kind and 80 bits of chance. */
export const AUTH_INFO_LENGTH_MIN = 16;

interface AuthInfoRules {
  readonly length?: number;
  readonly signs?: string;
}

/**
 * A transfer password for a domain or contact (RFC 9154): capital and small letters, digits and one of the signs, if any,
 * beginning with a letter. Letters that look alike are left out, because people read them out on the telephone.
 */
export function newAuthInfo({ length = AUTH_INFO_LENGTH_MIN, signs = AUTH_INFO_SIGNS }: AuthInfoRules = {}): string {
  if (!Number.isInteger(length) || length < AUTH_INFO_LENGTH_MIN)
    throw new RangeError(`authInfo has at least ${AUTH_INFO_LENGTH_MIN} characters`);
  const letters = LOWER + UPPER;
  const kinds = [LOWER, UPPER, DIGITS, signs || DIGITS, ...Array.from({ length: length - 5 }, () => letters + DIGITS)];
  return oneOf(letters) + shuffled(kinds.map(oneOf)).join('');
}

const oneOf = (characters: string): string => characters[randomInt(characters.length)]!;

function shuffled(characters: readonly string[]): string[] {
  const left = [...characters];
  return Array.from(characters, () => left.splice(randomInt(left.length), 1)[0]!);
}
