import { type Clock, MINUTE, after } from '#libs/kernel';
import { newClTrid } from '../new-cltrid';
import type { Outcome } from '../outcome';
import type { Greeting, Registry } from '../registry';
import type { ContactAvailability, ContactInfo, CreateContact, CreatedContact } from '../registry-contact';
import type { Availability, CreateDomain, CreatedDomain, DeleteDomain, DomainInfo, RenewDomain, RenewedDomain } from '../registry-domain';
import type { CreateHost, CreatedHost, HostInfo } from '../registry-host';
import { silentLog } from '../registry-log';
import type { RegistrySettings } from '../registry-settings';
import { AnswerLost } from './answer-lost';
import { inParts } from './check-in-parts';
import type { Checked } from './check-in-parts';
import type { EppObject } from './command';
import { checkContacts, createContact, infoContact } from './contact-commands';
import { contactInfo, createdContact } from './contact-data';
import { checkDomains, createDomain, deleteDomain, infoDomain, renewDomain } from './domain-commands';
import { createdDomain, domainInfo, renewedDomain } from './domain-data';
import type { EppAnswer } from './epp-answer';
import type { EppSession } from './epp-session';
import { contactLimitBroken, deletionLimitBroken, domainLimitBroken, hostLimitBroken, renewalLimitBroken } from './field-limits';
import type { LimitBroken } from './field-limits';
import { checkHosts, createHost, infoHost } from './host-commands';
import { createdHost, hostInfo } from './host-data';
import { NoSession } from './no-session';
import { ObjectData } from './object-data';
import { outcomeOf } from './outcome-of';
import { ACCOUNT_EMPTY_CODE, SESSION_LIMIT_CODE } from './result-meaning';
import { SessionPool } from './session-pool';

type Read<T> = (data: ObjectData) => T | undefined;

/** How often it is said that our account at a registry is empty: each waiting order finds out anew. */
const EMPTY_AGAIN_MS = MINUTE;

/** The registry port over EPP (RFC 5730 to 5734). */
export class EppRegistry implements Registry {
  private readonly pool: SessionPool;
  /** Until when an empty account has been told about, in milliseconds since 1970. */
  private quietUntil = 0;

  constructor(
    readonly settings: RegistrySettings,
    private readonly clock: Clock,
    private readonly log = silentLog,
  ) {
    this.pool = new SessionPool(settings, clock, log);
  }

  get name(): string {
    return this.settings.name;
  }

  get tlds(): readonly string[] {
    return this.settings.tlds;
  }

  async hello(): Promise<Outcome<Greeting>> {
    return this.askTwice(async (session) => ({ kind: 'done', value: await session.hello() }));
  }

  async checkDomains(names: readonly string[]): Promise<Outcome<readonly Availability[]>> {
    return this.check('domain', names, checkDomains, (name, answer) => ({ name, ...answer }));
  }

  async infoDomain(name: string, authInfo?: string): Promise<Outcome<DomainInfo>> {
    return this.query((clTRID) => infoDomain(name, authInfo, clTRID), data('domain', 'infData', domainInfo));
  }

  async createDomain(order: CreateDomain): Promise<Outcome<CreatedDomain>> {
    return this.transform(
      order,
      domainLimitBroken(order),
      () => createDomain(order, this.settings),
      data('domain', 'creData', createdDomain),
    );
  }

  async renewDomain(order: RenewDomain): Promise<Outcome<RenewedDomain>> {
    return this.transform(order, renewalLimitBroken(order), () => renewDomain(order), data('domain', 'renData', renewedDomain));
  }

  async deleteDomain(order: DeleteDomain): Promise<Outcome<{ name: string }>> {
    return this.transform(
      order,
      deletionLimitBroken(order),
      () => deleteDomain(order),
      () => ({ name: order.name }),
    );
  }

  async checkContacts(ids: readonly string[]): Promise<Outcome<readonly ContactAvailability[]>> {
    return this.check('contact', ids, checkContacts, (id, answer) => ({ id, ...answer }));
  }

  async infoContact(id: string, authInfo?: string): Promise<Outcome<ContactInfo>> {
    return this.query((clTRID) => infoContact(id, authInfo, clTRID), data('contact', 'infData', contactInfo));
  }

  async createContact(order: CreateContact): Promise<Outcome<CreatedContact>> {
    return this.transform(order, contactLimitBroken(order), () => createContact(order), data('contact', 'creData', createdContact));
  }

  async checkHosts(names: readonly string[]): Promise<Outcome<readonly Availability[]>> {
    return this.check('host', names, checkHosts, (name, answer) => ({ name, ...answer }));
  }

  async infoHost(name: string): Promise<Outcome<HostInfo>> {
    return this.query((clTRID) => infoHost(name, clTRID), data('host', 'infData', hostInfo));
  }

  async createHost(order: CreateHost): Promise<Outcome<CreatedHost>> {
    return this.transform(order, hostLimitBroken(order), () => createHost(order), data('host', 'creData', createdHost));
  }

  async close(): Promise<void> {
    await this.pool.close();
  }

  private async check<T>(
    object: EppObject,
    asked: readonly string[],
    command: (asked: readonly string[], clTRID: string) => string,
    view: (asked: string, answer: { available: boolean; reason?: string }) => T,
  ): Promise<Outcome<readonly T[]>> {
    const key = object === 'contact' ? 'id' : 'name';
    const ask = (part: readonly string[]): Promise<Outcome<readonly Checked[]>> =>
      this.query(
        (clTRID) => command(part, clTRID),
        data(object, 'chkData', (found) => found.checked(key)),
      );
    const outcome = await inParts(asked, this.settings.namesPerCheck, ask);
    if (outcome.kind !== 'done') return outcome;
    return { ...outcome, value: outcome.value.map(({ asked: each, available, reason }) => view(each, { available, reason })) };
  }

  private async query<T>(command: (clTRID: string) => string, read: (answer: EppAnswer) => T | undefined): Promise<Outcome<T>> {
    return this.askTwice(async (session) => {
      const clTRID = newClTrid(this.clock.now());
      return outcomeOf(await session.command(command(clTRID), clTRID, this.settings.timeouts.querySeconds), read);
    });
  }

  /** Sends an order once. Whatever becomes of it, it is not sent again here: a repeated order could be carried out twice. */
  private async transform<T>(
    order: { readonly clTRID: string },
    broken: LimitBroken | undefined,
    command: () => string,
    read: (answer: EppAnswer) => T | undefined,
  ): Promise<Outcome<T>> {
    if (broken) return { kind: 'refused', reason: 'bad-input', ...broken };
    return this.attempt(async (session) =>
      outcomeOf(await session.command(command(), order.clTRID, this.settings.timeouts.transformSeconds), read),
    );
  }

  /** A question does no harm twice: a lost answer is asked for again, on a session that is certainly new. */
  private async askTwice<T>(question: (session: EppSession) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const first = await this.attempt(question);
    if (first.kind !== 'unknown') return first;
    this.pool.dropIdle();
    const second = await this.attempt(question);
    return second.kind === 'unknown' ? { ...second, kind: 'unavailable' } : second;
  }

  private heed(code: number | undefined): void {
    if (code === SESSION_LIMIT_CODE) this.pool.sessionRefused();
    if (code !== ACCOUNT_EMPTY_CODE || this.clock.now().getTime() < this.quietUntil) return;
    this.quietUntil = after(this.clock.now(), EMPTY_AGAIN_MS).getTime();
    this.log.warn({
      event: 'registry-account-empty',
      registry: this.name,
      reason: 'orders wait until our account at the registry is filled',
    });
  }

  private async attempt<T>(work: (session: EppSession) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    try {
      return await this.pool.use(async (session) => {
        const outcome = await work(session);
        if (outcome.kind === 'unavailable') this.heed(outcome.code);
        return outcome;
      });
    } catch (error) {
      if (error instanceof NoSession) return { kind: 'unavailable', reason: error.message, code: error.resultCode };
      if (error instanceof AnswerLost) return { kind: 'unknown', reason: error.message };
      throw error;
    }
  }
}

const data =
  <T>(object: EppObject, kind: string, read: Read<T>) =>
  ({ resData }: EppAnswer): T | undefined => {
    const found = ObjectData.in(resData, object, kind);
    return found && read(found);
  };
