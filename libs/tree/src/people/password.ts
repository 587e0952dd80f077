import { DomainError } from '#libs/kernel';

/** Measured in bytes of UTF-8. Length is what makes a password strong; there are no rules on what it is made of. */
export const PASSWORD_BYTES = { min: 10, max: 256 } as const;

export class PasswordRefused extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'password-refused';
}

const bytes = (password: string): number => Buffer.byteLength(password, 'utf8');

/** Could anybody have this password? A longer one costs time to hash and is nobody's. */
export const isPossible = (password: string): boolean => bytes(password) <= PASSWORD_BYTES.max;

/** @throws PasswordRefused when a new password is too short or too long. `pointer` names the field. */
export function refuseWeakPassword(password: string, pointer = '/password'): void {
  const length = bytes(password);
  if (length >= PASSWORD_BYTES.min && length <= PASSWORD_BYTES.max) return;
  const message = `A password has ${PASSWORD_BYTES.min} to ${PASSWORD_BYTES.max} bytes.`;
  throw new PasswordRefused(message, { ...PASSWORD_BYTES, errors: [{ pointer, code: 'password-refused', message }] });
}
