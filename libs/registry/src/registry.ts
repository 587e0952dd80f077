import type { Outcome } from './outcome';
import type { ContactAvailability, ContactInfo, CreateContact, CreatedContact } from './registry-contact';
import type {
  Availability,
  CreateDomain,
  CreatedDomain,
  DeleteDomain,
  DeletedDomain,
  DomainInfo,
  RenewDomain,
  RenewedDomain,
} from './registry-domain';
import type { CreateHost, CreatedHost, HostInfo } from './registry-host';
import type { RegistrySettings } from './registry-settings';

/** What a registry says about itself (RFC 5730, section 2.4). */
export interface Greeting {
  readonly svID: string;
  /** The registry's clock when it greeted. */
  readonly svDate?: Date;
  readonly versions: readonly string[];
  readonly langs: readonly string[];
  readonly objURIs: readonly string[];
  readonly extURIs: readonly string[];
}

/**
 * The port to a registry. A question (check, info, hello) whose answer got lost is asked once more on a new session and
 * then 'unavailable'. An order (create, renew, delete) is sent once: when its answer got lost it is 'unknown', and when it could not be
 * sent at all 'unavailable'. Nothing here throws for what a registry or a network does.
 */
export interface Registry {
  readonly name: string;
  readonly tlds: readonly string[];
  readonly settings: RegistrySettings;
  hello(): Promise<Outcome<Greeting>>;
  /** Any number of A-labels; answers come in the order of the question. */
  checkDomains(names: readonly string[]): Promise<Outcome<readonly Availability[]>>;
  /** A domain that the registry does not have is refused as 'missing'. */
  infoDomain(name: string, authInfo?: string): Promise<Outcome<DomainInfo>>;
  createDomain(order: CreateDomain): Promise<Outcome<CreatedDomain>>;
  /** A name whose expiry is not the one believed is refused as 'policy' (2306); so is one that this account does not hold, as 'not-authorized'. */
  renewDomain(order: RenewDomain): Promise<Outcome<RenewedDomain>>;
  /** 2304 while a status forbids it, 'missing' when it is not there. Pending where the registry deletes it later. */
  deleteDomain(order: DeleteDomain): Promise<Outcome<DeletedDomain>>;
  checkContacts(ids: readonly string[]): Promise<Outcome<readonly ContactAvailability[]>>;
  infoContact(id: string, authInfo?: string): Promise<Outcome<ContactInfo>>;
  createContact(order: CreateContact): Promise<Outcome<CreatedContact>>;
  checkHosts(names: readonly string[]): Promise<Outcome<readonly Availability[]>>;
  infoHost(name: string): Promise<Outcome<HostInfo>>;
  createHost(order: CreateHost): Promise<Outcome<CreatedHost>>;
  /** Logs out of every session. */
  close(): Promise<void>;
}
