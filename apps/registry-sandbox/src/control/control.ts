import type { Clock, Money } from '#libs/kernel';
import { settlePending } from '../commands/settle-pending';
import { type FaultRequest, readFault } from '../faults/fault';
import type { FaultBoard } from '../faults/fault-board';
import type { MovableClock } from '../movable-clock';
import { type Domain, domainStatuses } from '../objects/domain';
import type { SandboxInfo } from '../sandbox-info';
import type { BillingRow } from '../store/billing-log';
import type { RegistryStore } from '../store/registry-store';
import { ControlMissing } from './control-refused';

/** A domain as the control endpoint lists it: no authInfo. */
export interface DomainView {
  readonly name: string;
  readonly roid: string;
  readonly statuses: readonly string[];
  readonly sponsor: string;
  readonly creator: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly registrant: string;
  readonly nameServers: readonly string[];
}

/** What the people who run the sandbox can see and do behind the registry's back: by HTTP, or in this process. */
export class Control {
  constructor(
    private readonly store: RegistryStore,
    private readonly board: FaultBoard,
    private readonly movable: MovableClock,
    private readonly describe: () => SandboxInfo,
  ) {}

  /** Where the registry listens and who may log in, with passwords. */
  info(): SandboxInfo {
    return this.describe();
  }

  /** Up to 1,000 charges after that id, oldest first; of one domain when `object` names it. */
  billing(filter: { readonly object?: string; readonly after?: number } = {}): BillingRow[] {
    return this.store.billing.page(filter);
  }

  /** Up to 1,000 domains whose names come after `after`. */
  domains(after?: string): DomainView[] {
    return this.store.domains.page(after).map(view);
  }

  /** Up to 1,000 ids of contacts and names of hosts, each after `after`. */
  objects(after?: string): { readonly contacts: readonly string[]; readonly hosts: readonly string[] } {
    return { contacts: this.store.contacts.ids(after), hosts: this.store.hosts.names(after) };
  }

  balances(): { readonly id: string; readonly balance: Money }[] {
    return this.store.accounts.all().map(({ id, balance }) => ({ id, balance }));
  }

  /** @throws FaultRefused when the fault makes no sense. */
  arm(fault: FaultRequest): void {
    this.board.arm(readFault(fault));
  }

  disarm(): void {
    this.board.clear();
  }

  faults(): FaultRequest[] {
    return this.board.list();
  }

  get clock(): Clock {
    return this.movable;
  }

  /** @throws ClockRefused outside the years 2000 to 2500. */
  advanceClock(seconds: number): void {
    this.movable.advance(seconds);
  }

  /** @throws ClockRefused outside the years 2000 to 2500. */
  setClock(at: Date): void {
    this.movable.moveTo(at);
  }

  /** @throws ControlMissing when there is no such registrar. */
  setBalance(account: string, balance: Money): void {
    this.store.atomically(() => {
      if (!this.store.accounts.find(account)) throw new ControlMissing(`There is no account ${account}.`);
      this.store.accounts.setBalance(account, balance);
    });
  }

  /** Decides about a create that was answered 1001. @throws NothingPending. */
  settlePending(name: string, complete: boolean): void {
    this.store.atomically(() => settlePending(this.store, name.toLowerCase(), complete, this.movable.now()));
  }
}

const view = (domain: Domain): DomainView => ({
  name: domain.name,
  roid: domain.roid,
  statuses: domainStatuses(domain),
  sponsor: domain.sponsor,
  creator: domain.creator,
  createdAt: domain.createdAt,
  expiresAt: domain.expiresAt,
  registrant: domain.registrant,
  nameServers: domain.hosts,
});
