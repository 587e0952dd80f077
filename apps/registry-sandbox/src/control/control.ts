import type { Clock, Money } from '#libs/kernel';
import { settlePending } from '../commands/settle-pending';
import type { Ending } from '../commands/transfer';
import { type FaultRequest, readFault } from '../faults/fault';
import type { FaultBoard } from '../faults/fault-board';
import type { Books } from '../life/books';
import { letTimePass } from '../life/let-time-pass';
import type { MovableClock } from '../movable-clock';
import type { Transfer } from '../objects/transfer';
import type { TldPolicy } from '../policy/tld-policy';
import type { SandboxInfo } from '../sandbox-info';
import type { BillingRow } from '../store/billing-log';
import { ControlMissing } from './control-refused';
import { type DomainView, domainView } from './domain-view';
import { type NameElsewhere, registerElsewhere } from './register-elsewhere';
import { setServerStatuses } from './set-server-statuses';
import { transferByHand } from './transfer-by-hand';

/** What the people who run the sandbox can see and do behind the registry's back: by HTTP, or in this process. */
export class Control {
  constructor(
    private readonly books: Books,
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
    return this.now(({ store }) => store.billing.page(filter));
  }

  /** Every charge of an account and every refund, oldest first. */
  billingOf(account: string): BillingRow[] {
    return this.now(({ store }) => store.billing.ofAccount(account));
  }

  /** Every name that an account holds. */
  namesOf(account: string): string[] {
    return this.now(({ store }) => store.domains.namesOf(account));
  }

  /** Up to 1,000 domains whose names come after `after`. */
  domains(after?: string): DomainView[] {
    return this.now(({ store, policy }, now) => store.domains.page(after).map((domain) => domainView(domain, policy, now)));
  }

  /** Up to 1,000 ids of contacts and names of hosts, each after `after`. */
  objects(after?: string): { readonly contacts: readonly string[]; readonly hosts: readonly string[] } {
    return this.now(({ store }) => ({ contacts: store.contacts.ids(after), hosts: store.hosts.names(after) }));
  }

  balances(): { readonly id: string; readonly balance: Money }[] {
    return this.now(({ store }) => store.accounts.all().map(({ id, balance }) => ({ id, balance })));
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
    this.now(({ store }) => {
      if (!store.accounts.find(account)) throw new ControlMissing(`There is no account ${account}.`);
      store.accounts.setBalance(account, balance);
    });
  }

  /** Decides about a command that was answered 1001. @throws NothingPending. */
  settlePending(name: string, complete: boolean): void {
    this.now((books, now) => settlePending(books, name.toLowerCase(), complete, now));
  }

  /**
   * Registers a name for another registrar, with a contact of its own: one to be transferred. `registeredAt` may lie in the past.
   * @throws ControlRefused, CommandRefused when the name cannot be had.
   */
  register(wish: NameElsewhere): void {
    this.now((books, now) => registerElsewhere(books, wish, now));
  }

  /** Does what the side whose turn it is could do about a transfer; a request is another registrar's. @throws CommandRefused when it cannot. */
  transfer(name: string, op: Ending | 'request', registrar?: string): Transfer {
    return this.now((books, now) => transferByHand(books, { name: name.toLowerCase(), op, registrar }, now));
  }

  /** Sets and removes statuses that are the registry's; the registrar finds a message. @throws ControlRefused for other statuses. */
  setStatuses(name: string, change: { readonly add?: readonly string[]; readonly remove?: readonly string[] }): void {
    this.now((books, now) => setServerStatuses(books, name.toLowerCase(), change, now));
  }

  policies(): Record<string, TldPolicy> {
    return this.books.policy.rules.all();
  }

  /** Changes rules of an extension, until a restart. @throws PolicyRefused, PolicyMissing. */
  setPolicy(tld: string, change: Readonly<Record<string, unknown>>): void {
    this.now(({ store, policy }) => {
      policy.rules.change(tld, change);
      store.domains.reschedule();
    });
  }

  /** Every look and every act comes after what the dates say has happened. */
  private now<T>(work: (books: Books, now: Date) => T): T {
    return this.books.store.atomically(() => {
      const now = this.movable.now();
      letTimePass(this.books, now);
      return work(this.books, now);
    });
  }
}
