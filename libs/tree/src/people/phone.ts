import { DomainError } from '#libs/kernel';
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';

export class PhoneInvalid extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'phone-invalid';
}

/** Reads a telephone number as people write it, Indonesian unless it says otherwise, into E.164. @throws PhoneInvalid */
export function readPhone(typed: string, country = 'ID', pointer = '/phone'): string {
  const parsed = parsePhoneNumberFromString(typed, isSupportedCountry(country) ? country : undefined);
  if (parsed?.isValid()) return parsed.number;
  const message = 'This is not a telephone number; write it like 0812-3456-7890 or +62 812 3456 7890.';
  throw new PhoneInvalid(message, { errors: [{ pointer, code: 'phone-invalid', message }] });
}

/** The form of RFC 5733: country code, a dot, the rest. */
export function eppPhone(e164: string): string {
  const parsed = parsePhoneNumberFromString(e164);
  if (!parsed) throw new TypeError('a stored telephone number is not E.164');
  return `+${parsed.countryCallingCode}.${parsed.nationalNumber}`;
}
