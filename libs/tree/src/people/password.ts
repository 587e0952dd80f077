import { DomainError } from '#libs/kernel';
import { isWellKnownPassword } from './well-known-passwords';

/** Measured in bytes of UTF-8. Length is what makes a password strong; there are no rules on what it is made of. */
export const PASSWORD_BYTES = { min: 10, max: 256 } as const;

/** `reason` says what is wrong with it: `length`, `common`, `personal`. */
export class PasswordRefused extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'password-refused';
}

/** What somebody who guesses at this person's password knows about them. */
export interface PasswordOwner {
  readonly name: string;
  readonly email: string;
  /** The name under which they log in; null where there is none yet. */
  readonly brand: string | null;
}

/** Shorter ones stand in too many words to be anybody's. */
const TELLING_LETTERS = 4;

const WHY = {
  length: `A password has ${PASSWORD_BYTES.min} to ${PASSWORD_BYTES.max} bytes.`,
  common: 'This password is one of those that are tried first: it is common, or a single word. Take several words.',
  personal: 'A password must not contain your name, your e-mail address or the name of the brand.',
} as const;

const bytes = (password: string): number => Buffer.byteLength(password, 'utf8');

/** Could anybody have this password? A longer one costs time to hash and is nobody's. */
export const isPossible = (password: string): boolean => bytes(password) <= PASSWORD_BYTES.max;

/** @throws PasswordRefused when somebody must not take this as a new password. `pointer` names the field. */
export function refuseWeakPassword(password: string, owner: PasswordOwner, pointer = '/password'): void {
  const reason = weaknessOf(password, owner);
  if (reason === null) return;
  const message = WHY[reason];
  throw new PasswordRefused(message, { reason, ...PASSWORD_BYTES, errors: [{ pointer, code: 'password-refused', message }] });
}

function weaknessOf(password: string, owner: PasswordOwner): keyof typeof WHY | null {
  if (bytes(password) < PASSWORD_BYTES.min || !isPossible(password)) return 'length';
  if (isWellKnownPassword(password)) return 'common';
  const plain = lettersOf(password);
  return tellingWords(owner).some((word) => plain.includes(word)) ? 'personal' : null;
}

/** Each part of the name, the address and what stands before its `@`, and the brand as a whole. */
function tellingWords({ name, email, brand }: PasswordOwner): string[] {
  const known = [...name.split(/\s+/), email, email.split('@')[0] ?? '', brand ?? ''];
  return known.map(lettersOf).filter((word) => word.length >= TELLING_LETTERS);
}

/** `Rina-Kusuma 2` and `rinakusuma2` are the same to whoever guesses. */
const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
