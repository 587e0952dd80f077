import type { Money } from '#libs/kernel';
import type { GlueOf } from './registry-host';
import type { SecDns } from './registry-sec-dns';

/** The roles of RFC 5731 that a contact can have at a domain, besides being its registrant. */
export type ContactRole = 'admin' | 'tech' | 'billing';

export interface DomainContact {
  readonly type: ContactRole;
  /** The contact's id at the registry. */
  readonly id: string;
}

/** Whether a name can be registered now. `reason` is the registry's word for why not. */
export interface Availability {
  /** A-label, as it was asked. */
  readonly name: string;
  readonly available: boolean;
  readonly reason?: string;
}

/** An order to create a domain. Registrant and contacts must exist at the registry, and so must hosts where they are objects. */
export interface CreateDomain {
  /** Made by whoever orders (`newClTrid`) and stored before the order is sent; used for one send only. */
  readonly clTRID: string;
  /** A-label. */
  readonly name: string;
  readonly years: number;
  /** Contact id. */
  readonly registrant: string;
  /** Those whose role the registry does not take (settings.contactRoles) are left out. */
  readonly contacts: readonly DomainContact[];
  readonly nameServers: readonly string[];
  readonly authInfo: string;
  /** Addresses of the name servers that lie inside a zone of the registry, where they are attributes of the domain. */
  readonly glue?: readonly GlueOf[];
  /** Refused where the registry does not speak secDNS. */
  readonly secDns?: SecDns;
  /** The agreed fee, where the registry wants it named: for a premium name it has to be. */
  readonly fee?: Money;
}

export interface CreatedDomain {
  readonly name: string;
  readonly createdAt: Date;
  readonly expiresAt?: Date;
  /** What was charged, where the registry says so. */
  readonly fee?: Money;
}

/** An order to renew a domain that we hold. */
export interface RenewDomain {
  /** Made by whoever orders (`newClTrid`) and stored before the order is sent; used for one send only. */
  readonly clTRID: string;
  /** A-label. */
  readonly name: string;
  readonly years: number;
  /** Its expiry as it is believed to be. A registry where it is another refuses, so that one renewal never happens twice. */
  readonly expiresAt: Date;
  /** The agreed fee, where the registry wants it named. */
  readonly fee?: Money;
}

export interface RenewedDomain {
  readonly name: string;
  /** The new expiry; some registries leave it out. */
  readonly expiresAt?: Date;
  /** What was charged, where the registry says so. */
  readonly fee?: Money;
}

/** An order to delete a domain that we hold. */
export interface DeleteDomain {
  /** Made by whoever orders (`newClTrid`) and stored before the order is sent; used for one send only. */
  readonly clTRID: string;
  /** A-label. */
  readonly name: string;
}

/** Registries answer a deletion without data: it is the one that was ordered. */
export type DeletedDomain = Pick<DeleteDomain, 'name'>;

/** What the registry holds about a domain. Others' domains come without authInfo and often without contacts. */
export interface DomainInfo {
  readonly name: string;
  readonly roid: string;
  /** EPP words: ok, inactive, clientHold, pendingTransfer, ... */
  readonly statuses: readonly string[];
  /** RFC 3915 words: addPeriod, autoRenewPeriod, redemptionPeriod, pendingRestore, ... */
  readonly rgpStatuses: readonly string[];
  readonly registrant?: string;
  readonly contacts: readonly DomainContact[];
  readonly nameServers: readonly string[];
  /** Hosts inside this domain that exist at the registry. */
  readonly subordinateHosts: readonly string[];
  /** The registrar that holds it now (clID). */
  readonly sponsor: string;
  /** The registrar that created it (crID). */
  readonly creator?: string;
  readonly createdAt?: Date;
  readonly expiresAt?: Date;
  readonly updatedAt?: Date;
  /** When it last came from another registrar. */
  readonly transferredAt?: Date;
  readonly authInfo?: string;
  /** Absent where nothing is signed. */
  readonly secDns?: SecDns;
}
