import type { Outcome, Registry, RegistrySettings } from '#libs/registry';
import type { Tx } from '#libs/platform';
import type { Attempt } from './attempts';
import type { Failure, OrderItem } from './order-item';

/** Until when a registry has registered a name, and since when where it says so. */
export interface DomainDates {
  readonly expiresAt: Date;
  readonly createdAt?: Date;
}

/**
 * What the registry's answer to "what do you know of this name?" says about a command whose answer got lost. `absent`: no
 * trace of it, which is believed once it is certain. `unanswered`: it settles nothing, so it is asked again until people
 * are told.
 */
export type Finding =
  | { readonly kind: 'done'; readonly dates: DomainDates }
  | { readonly kind: 'lost'; readonly failure: Failure }
  | { readonly kind: 'absent'; readonly isCertain: boolean; readonly askAgainInMs: number }
  /** The registry has taken it on and is not done. It is asked again a minute later where nothing else is said. */
  | { readonly kind: 'pending'; readonly askAgainInMs?: number }
  | { readonly kind: 'unanswered' };

/** What of a registry's settings the rules for lost answers look at. */
export type Asked = Pick<RegistrySettings, 'user' | 'absenceDelaysSeconds' | 'clockSkewSeconds'>;

/** A command that is ready to be sent once, under an id that has been written down. */
export type Send = (clTRID: string) => Promise<Outcome<DomainDates>>;

/**
 * What one kind of order wants of a registry. When it is sent, asked about, and paid or paid back is the same for all kinds;
 * what is sent, what an answer means and what it leaves behind is said here.
 */
export interface ItemAction {
  readonly command: Attempt['command'];

  /** Why it failed when its registry refused the command with one of these result codes (RFC 5730): codes of failures. */
  readonly refusals?: Readonly<Record<number, string>>;

  /** Why it failed when it could not be prepared; `contact-refused` unless said otherwise. */
  readonly unprepared?: string;

  /** Whatever must be there before, which may be tried any number of times. Refused, the item fails: nothing was sent for it. */
  prepare(item: OrderItem, registry: Registry): Promise<Outcome<Send>>;

  /** Asks what became of commands that nobody knows about (`open`). Nothing that costs money is sent here. */
  ask(item: OrderItem, open: readonly Attempt[], registry: Registry): Promise<Finding>;

  /** Writes down what the registry has done, in the transaction that pays for it. @returns the domain's id */
  carriedOut(tx: Tx, item: OrderItem, dates: DomainDates): Promise<string>;

  /** In the transaction that pays it back, where somebody is to hear of it. */
  cameToNothing?(tx: Tx, item: OrderItem, failure: Failure): Promise<void>;
}
