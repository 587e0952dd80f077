import type { Outcome } from './outcome';
import type {
  ContactAvailability,
  ContactInfo,
  CreateContact,
  CreatedContact,
  DeleteContact,
  TransferContact,
  UpdateContact,
} from './registry-contact';
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
import type { UpdateDomain, UpdatedDomain } from './registry-domain-update';
import type { CheckFees, NameFees } from './registry-fee';
import type { CreateHost, CreatedHost, DeleteHost, HostInfo, UpdateHost } from './registry-host';
import type { PolledMessages } from './registry-message';
import type { ReportRestore, RestoreDomain, RestoredDomain } from './registry-restore';
import type { RegistrySettings } from './registry-settings';
import type { Secret } from './secret';
import type { AnswerTransfer, ContactTransfer, DomainTransfer, RequestTransfer } from './registry-transfer';

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

/** Domains (RFC 5731, 3915, 5910, 8748). */
export interface RegistryDomains {
  /** Any number of A-labels; answers come in the order of the question. */
  checkDomains(names: readonly string[]): Promise<Outcome<readonly Availability[]>>;
  /** What the registry takes; refused as 'unsupported' where it does not say (no fee extension). */
  checkFees(question: CheckFees): Promise<Outcome<readonly NameFees[]>>;
  /** A domain that the registry does not have is refused as 'missing'. With authInfo, another registrar's is told in full. */
  infoDomain(name: string, authInfo?: string): Promise<Outcome<DomainInfo>>;
  createDomain(order: CreateDomain): Promise<Outcome<CreatedDomain>>;
  /** A name whose expiry is not the one believed is refused as 'policy' (2306); so is one that this account does not hold, as 'not-authorized'. */
  renewDomain(order: RenewDomain): Promise<Outcome<RenewedDomain>>;
  /** 2304 while a status forbids it, 'missing' when it is not there. Pending where the registry deletes it later. */
  deleteDomain(order: DeleteDomain): Promise<Outcome<DeletedDomain>>;
  /** Done without being sent when nothing is left to change. */
  updateDomain(order: UpdateDomain): Promise<Outcome<UpdatedDomain>>;
  /** Usually pending, for days; done where the registry moves names at once. 2300 when one is under way already. */
  requestTransfer(order: RequestTransfer): Promise<Outcome<DomainTransfer>>;
  /** The transfer under way, or the last one; refused with 2301 when there is none. */
  queryTransfer(name: string, authInfo?: string): Promise<Outcome<DomainTransfer>>;
  answerTransfer(order: AnswerTransfer): Promise<Outcome<DomainTransfer>>;
  /** Refused as 'unsupported' where the registry has no redemption (no rgp extension). */
  restoreDomain(order: RestoreDomain): Promise<Outcome<RestoredDomain>>;
  /** Needed after a restore where settings.restoreReport says so. */
  reportRestore(order: ReportRestore): Promise<Outcome<RestoredDomain>>;
}

/** Contacts (RFC 5733). */
export interface RegistryContacts {
  checkContacts(ids: readonly string[]): Promise<Outcome<readonly ContactAvailability[]>>;
  infoContact(id: string, authInfo?: string): Promise<Outcome<ContactInfo>>;
  createContact(order: CreateContact): Promise<Outcome<CreatedContact>>;
  updateContact(order: UpdateContact): Promise<Outcome<{ readonly id: string }>>;
  deleteContact(order: DeleteContact): Promise<Outcome<{ readonly id: string }>>;
  requestContactTransfer(order: TransferContact): Promise<Outcome<ContactTransfer>>;
  queryContactTransfer(id: string, authInfo?: string): Promise<Outcome<ContactTransfer>>;
}

/** Hosts (RFC 5732). */
export interface RegistryHosts {
  checkHosts(names: readonly string[]): Promise<Outcome<readonly Availability[]>>;
  infoHost(name: string): Promise<Outcome<HostInfo>>;
  createHost(order: CreateHost): Promise<Outcome<CreatedHost>>;
  updateHost(order: UpdateHost): Promise<Outcome<{ readonly name: string }>>;
  deleteHost(order: DeleteHost): Promise<Outcome<{ readonly name: string }>>;
}

/** The queue of what the registry has to tell (RFC 5730, section 2.9.2.3). One reader per account, or they take each other's. */
export interface RegistryMessages {
  /** The oldest message; it comes again until it is acknowledged. */
  poll(): Promise<Outcome<PolledMessages>>;
  /** Takes a message off the queue. One that is not there any more is taken off: an answer got lost before. */
  acknowledge(id: string): Promise<Outcome<{ readonly id: string }>>;
}

/**
 * The port to a registry. A question (check, info, query, poll, hello) whose answer got lost is asked once more on a new session
 * and then 'unavailable'. An order is sent once: when its answer got lost it is 'unknown', and when it could not be sent at all
 * 'unavailable'. Nothing here throws for what a registry or a network does.
 */
export interface Registry extends RegistryDomains, RegistryContacts, RegistryHosts, RegistryMessages {
  readonly name: string;
  readonly tlds: readonly string[];
  readonly settings: RegistrySettings;
  hello(): Promise<Outcome<Greeting>>;
  /** Changes our password at the registry; the settings have to follow by hand. Unknown: try which of the two is right. */
  changePassword(password: Secret): Promise<Outcome<{ readonly user: string }>>;
  /** Logs out of every session. */
  close(): Promise<void>;
}
