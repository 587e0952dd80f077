import { createHash, randomBytes } from 'node:crypto';

/** One of ten codes for somebody whose phone is gone. Only its hash is kept, and the row goes when it is used. */
export interface RecoveryCode {
  readonly personId: string;
  /** SHA-256 (hex) of the code without its hyphens: with so many random bits, a slow hash would protect nothing more (ASVS 5.0, 6.5.2). */
  readonly codeHash: string;
}

export const RECOVERY_CODES = 10;
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const GROUP = /.{4}/g;

/** Five bits each. */
const LETTERS = 24;

/** 120 bits as people can copy them: `4g7k-2mzt-...`, six groups of four letters and digits. Codes of five groups, made before, count on. */
export function newRecoveryCode(): string {
  const letters = [...randomBytes(LETTERS)].map((byte) => ALPHABET[byte & 31]).join('');
  return letters.match(GROUP)!.join('-');
}

/** Hyphens, spaces and capitals make no difference. */
export const recoveryHash = (typed: string): string =>
  createHash('sha256').update(typed.toLowerCase().replaceAll(/[\s-]/g, '')).digest('hex');
