import type { Clock } from '#libs/kernel';
import type { Registry } from '../registry';
import { silentLog } from '../registry-log';
import type { RegistrySettings } from '../registry-settings';
import { EppContacts } from './epp-contacts';
import { EppDomains } from './epp-domains';
import { EppHosts } from './epp-hosts';
import { EppLine } from './epp-line';
import { EppMessages } from './epp-messages';

/** The registry port over EPP (RFC 5730 to 5734): one line to the registry, and those who know what to say on it. */
export class EppRegistry implements Registry {
  private readonly line: EppLine;
  private readonly domains: EppDomains;
  private readonly contacts: EppContacts;
  private readonly hosts: EppHosts;
  private readonly messages: EppMessages;

  constructor(
    readonly settings: RegistrySettings,
    clock: Clock,
    log = silentLog,
  ) {
    this.line = new EppLine(settings, clock, log);
    this.domains = new EppDomains(this.line);
    this.contacts = new EppContacts(this.line, settings);
    this.hosts = new EppHosts(this.line);
    this.messages = new EppMessages(this.line);
  }

  readonly hello: Registry['hello'] = () => this.line.hello();
  readonly changePassword: Registry['changePassword'] = (password) => this.line.changePassword(password);

  readonly checkDomains: Registry['checkDomains'] = (names) => this.domains.checkDomains(names);
  readonly checkFees: Registry['checkFees'] = (question) => this.domains.checkFees(question);
  readonly infoDomain: Registry['infoDomain'] = (name, authInfo) => this.domains.infoDomain(name, authInfo);
  readonly createDomain: Registry['createDomain'] = (order) => this.domains.createDomain(order);
  readonly renewDomain: Registry['renewDomain'] = (order) => this.domains.renewDomain(order);
  readonly deleteDomain: Registry['deleteDomain'] = (order) => this.domains.deleteDomain(order);
  readonly updateDomain: Registry['updateDomain'] = (order) => this.domains.updateDomain(order);
  readonly requestTransfer: Registry['requestTransfer'] = (order) => this.domains.requestTransfer(order);
  readonly queryTransfer: Registry['queryTransfer'] = (name, authInfo) => this.domains.queryTransfer(name, authInfo);
  readonly answerTransfer: Registry['answerTransfer'] = (order) => this.domains.answerTransfer(order);
  readonly restoreDomain: Registry['restoreDomain'] = (order) => this.domains.restoreDomain(order);
  readonly reportRestore: Registry['reportRestore'] = (order) => this.domains.reportRestore(order);

  readonly checkContacts: Registry['checkContacts'] = (ids) => this.contacts.checkContacts(ids);
  readonly infoContact: Registry['infoContact'] = (id, authInfo) => this.contacts.infoContact(id, authInfo);
  readonly createContact: Registry['createContact'] = (order) => this.contacts.createContact(order);
  readonly updateContact: Registry['updateContact'] = (order) => this.contacts.updateContact(order);
  readonly deleteContact: Registry['deleteContact'] = (order) => this.contacts.deleteContact(order);
  readonly requestContactTransfer: Registry['requestContactTransfer'] = (order) => this.contacts.requestContactTransfer(order);
  readonly queryContactTransfer: Registry['queryContactTransfer'] = (id, authInfo) => this.contacts.queryContactTransfer(id, authInfo);

  readonly checkHosts: Registry['checkHosts'] = (names) => this.hosts.checkHosts(names);
  readonly infoHost: Registry['infoHost'] = (name) => this.hosts.infoHost(name);
  readonly createHost: Registry['createHost'] = (order) => this.hosts.createHost(order);
  readonly updateHost: Registry['updateHost'] = (order) => this.hosts.updateHost(order);
  readonly deleteHost: Registry['deleteHost'] = (order) => this.hosts.deleteHost(order);

  readonly poll: Registry['poll'] = () => this.messages.poll();
  readonly acknowledge: Registry['acknowledge'] = (id) => this.messages.acknowledge(id);

  get name(): string {
    return this.settings.name;
  }

  get tlds(): readonly string[] {
    return this.settings.tlds;
  }

  async close(): Promise<void> {
    await this.line.close();
  }
}
