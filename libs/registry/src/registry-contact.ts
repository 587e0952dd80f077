/** A name and address (RFC 5733). `int` holds ASCII only, `loc` any script. */
export interface PostalInfo {
  readonly type: 'int' | 'loc';
  readonly name: string;
  readonly organisation?: string;
  /** At most 3 lines. */
  readonly street: readonly string[];
  readonly city: string;
  readonly province?: string;
  /** At most 16 characters. */
  readonly postalCode?: string;
  /** ISO 3166-1 alpha-2, capitals. */
  readonly country: string;
}

export interface CreateContact {
  /** Made by whoever orders, used for one send only. */
  readonly clTRID: string;
  /** 3 to 16 characters, chosen by us (`newContactId`). */
  readonly id: string;
  /** One or two, of different types; settings.contactPostal names the type that the registry wants. */
  readonly postal: readonly PostalInfo[];
  /** `+62.81234567890` */
  readonly voice?: string;
  readonly fax?: string;
  readonly email: string;
  readonly authInfo: string;
}

/** What is to change about a contact. What is named replaces what is there; what is left out stays. */
export interface ContactChanges {
  readonly postal?: readonly PostalInfo[];
  readonly voice?: string;
  readonly fax?: string;
  readonly email?: string;
  readonly authInfo?: string;
}

/** An order to change a contact that we hold (RFC 5733, section 3.2.5). Statuses: only the difference belongs in it. */
export interface UpdateContact extends ContactChanges {
  readonly clTRID: string;
  readonly id: string;
  readonly addStatuses?: readonly string[];
  readonly removeStatuses?: readonly string[];
}

/** An order to delete a contact: refused (2305) while a domain uses it. */
export interface DeleteContact {
  readonly clTRID: string;
  readonly id: string;
}

/** An order to bring a contact of another registrar to us, with its transfer password. */
export interface TransferContact {
  readonly clTRID: string;
  readonly id: string;
  readonly authInfo: string;
}

export interface CreatedContact {
  readonly id: string;
  readonly createdAt?: Date;
}

export interface ContactInfo {
  readonly id: string;
  readonly roid?: string;
  readonly statuses: readonly string[];
  readonly postal: readonly PostalInfo[];
  readonly voice?: string;
  readonly fax?: string;
  readonly email?: string;
  /** The registrar that holds it now (clID). */
  readonly sponsor: string;
  readonly creator?: string;
  readonly createdAt?: Date;
  readonly updatedAt?: Date;
  readonly authInfo?: string;
}

/** Whether a contact id is free to be created. */
export interface ContactAvailability {
  readonly id: string;
  readonly available: boolean;
  readonly reason?: string;
}
