import { DomainError } from '#libs/kernel';
import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** Who registers a domain, as registries want to know it. Belongs to the customer node it was made for. */
export interface Contact {
  readonly id: string;
  readonly ownerId: number;
  readonly name: string;
  readonly organization: string | null;
  /** At most three lines. */
  readonly street: readonly string[];
  readonly city: string;
  readonly province: string | null;
  readonly postalCode: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** E.164: +6281234567890 */
  readonly phone: string;
  readonly email: string;
  /** The one that is taken when an order names none. */
  readonly isDefault: boolean;
  readonly createdAt: Date;
}

/** What a person types about a contact. */
export type ContactFields = Omit<Contact, 'id' | 'ownerId' | 'createdAt' | 'isDefault'>;

export class ContactNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'contact-not-found';
}

export class ContactMissing extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'contact-missing';
}

export class PhoneInvalid extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'phone-invalid';
}

/** Reads a telephone number as people write it, Indonesian unless it says otherwise, into E.164. @throws PhoneInvalid */
export function readPhone(typed: string, country = 'ID', pointer = '/phone'): string {
  const parsed = parsePhoneNumberFromString(typed, country as never);
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
