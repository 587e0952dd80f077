import { createHash, randomBytes } from 'node:crypto';

/** One of ten codes for somebody whose phone is gone. Only its hash is kept, and the row goes when it is used. */
export interface RecoveryCode {
  readonly personId: string;
  /** SHA-256 (hex) of the code without its hyphens. */
  readonly codeHash: string;
}

export const RECOVERY_CODES = 10;
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const GROUP = /.{4}/g;

/** 100 bits as people can copy them: `4g7k-2mzt-...`, five groups of four letters and digits. */
export function newRecoveryCode(): string {
  const letters = [...randomBytes(20)].map((byte) => ALPHABET[byte & 31]).join('');
  return letters.match(GROUP)!.join('-');
}

/** Hyphens, spaces and capitals make no difference. */
export const recoveryHash = (typed: string): string =>
  createHash('sha256').update(typed.toLowerCase().replaceAll(/[\s-]/g, '')).digest('hex');
