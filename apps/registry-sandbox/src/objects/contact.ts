import type { Registered } from './registered';

export interface PostalInfo {
  readonly type: 'int' | 'loc';
  readonly name: string;
  readonly org?: string;
  readonly street: readonly string[];
  readonly city: string;
  readonly sp?: string;
  readonly pc?: string;
  readonly cc: string;
}

export interface Phone {
  /** `+62.81234567`, or empty. */
  readonly number: string;
  readonly extension?: string;
}

/** What the registrant allows or forbids to be shown (RFC 5733, section 2.9). Kept and told, nothing more. */
export interface Disclosure {
  readonly flag: boolean;
  readonly fields: readonly { readonly name: string; readonly type?: string }[];
}

/** The part of a contact that its registrar writes. */
export interface ContactCard {
  readonly postal: readonly PostalInfo[];
  readonly voice?: Phone;
  readonly fax?: Phone;
  readonly email: string;
  readonly disclose?: Disclosure;
}

/** A contact as RFC 5733 describes it. */
export interface Contact extends Registered {
  readonly id: string;
  readonly authInfo: string;
  readonly card: ContactCard;
  readonly transferredAt?: Date;
}

/** The statuses a registrar may set and remove (RFC 5733, section 2.2). */
export const CONTACT_CLIENT_STATUSES: ReadonlySet<string> = new Set([
  'clientDeleteProhibited',
  'clientTransferProhibited',
  'clientUpdateProhibited',
]);
