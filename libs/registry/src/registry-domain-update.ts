import type { DomainContact } from './registry-domain';
import type { GlueOf } from './registry-host';
import type { SecDnsUpdate } from './registry-sec-dns';

/** What a domain can have several of. */
export interface DomainLinks {
  /** Client statuses: clientHold, clientTransferProhibited, ... Those in settings.statusesNotSent are left out. */
  readonly statuses?: readonly string[];
  readonly nameServers?: readonly string[];
  /** Those whose role the registry does not take (settings.contactRoles) are left out. */
  readonly contacts?: readonly DomainContact[];
}

/**
 * An order to change a domain that we hold (RFC 5731, section 3.2.5). Only the difference belongs in it: a registry refuses to
 * add what is there and to remove what is not. One that changes nothing is done without being sent.
 */
export interface UpdateDomain {
  /** Made by whoever orders (`newClTrid`) and stored before the order is sent; used for one send only. */
  readonly clTRID: string;
  /** A-label. */
  readonly name: string;
  readonly add?: DomainLinks;
  readonly remove?: DomainLinks;
  /** Contact id. */
  readonly registrant?: string;
  /** Null takes the transfer password away, so that nobody can use one (RFC 9154, section 5.2). */
  readonly authInfo?: string | null;
  /** Refused where the registry does not speak secDNS. */
  readonly secDns?: SecDnsUpdate;
  /** Addresses of the name servers to add that lie inside a zone of the registry, where they are attributes of the domain. */
  readonly glue?: readonly GlueOf[];
}

/** Registries answer an update without data: it is the one that was ordered. */
export type UpdatedDomain = Pick<UpdateDomain, 'name'>;
