import { DomainError } from '#libs/kernel';

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
  /** One more with each saved change; the first is 1. */
  readonly version: number;
  readonly createdAt: Date;
}

/** What a person types about a contact. */
export type ContactFields = Omit<Contact, 'id' | 'ownerId' | 'createdAt' | 'isDefault' | 'version'>;

/** The same person or organization, wherever it is reached: another one is another holder of the names. */
export const isSameHolder = (
  one: Pick<ContactFields, 'name' | 'organization'>,
  other: Pick<ContactFields, 'name' | 'organization'>,
): boolean => one.name === other.name && one.organization === other.organization;

export class ContactNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'contact-not-found';
}

export class ContactMissing extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'contact-missing';
}
