import { DomainError, type Money } from '#libs/kernel';
import type { Tier } from '#libs/pricing';

/**
 * Where an item stands. `awaiting_payment`: its invoice is to be paid first; nothing is held and no name is reserved.
 * `queued_for_funds`: nothing is held anywhere, somebody upstream must top up first. `held`: its
 * price is set aside at every level. `awaiting_documents`: so it stays until its registrant has shown what the extension asks for,
 * and `in_review` while somebody looks at that. `provisioning`: the registry is being told. `in_doubt`: the registry may or may not
 * have done it; the money stays held until it has been asked. `done` is captured, `failed` released, at every level.
 */
export type ItemState = (typeof ITEM_STATES)[number];
export const ITEM_STATES = [
  'awaiting_payment',
  'queued_for_funds',
  'held',
  'awaiting_documents',
  'in_review',
  'provisioning',
  'in_doubt',
  'done',
  'failed',
] as const;

/** The money of an item in one of these is set aside at every level. */
export const MONEY_IS_HELD: ReadonlySet<ItemState> = new Set(['held', 'awaiting_documents', 'in_review', 'provisioning', 'in_doubt']);
/** Nothing is set aside yet for an item in one of these: it can be taken back. */
export const WAITING: ReadonlySet<ItemState> = new Set(['awaiting_payment', 'queued_for_funds']);
/** Its money is set aside, and nothing is sent for it until its papers are approved: it can be taken back. */
export const WAITS_FOR_PAPERS: ReadonlySet<ItemState> = new Set(['awaiting_documents', 'in_review']);
/** Its registry may be told, or is being told. */
export const CAN_BE_SENT: ReadonlySet<ItemState> = new Set(['held', 'provisioning', 'in_doubt']);
/** Nothing happens any more to an item in one of these. */
export const FINISHED: ReadonlySet<ItemState> = new Set(['done', 'failed']);

/** What can be ordered of a name. */
export const ITEM_ACTIONS = ['register', 'renew', 'transfer', 'restore'] as const;

/** One name in an order. What each level pays for it is its charges. */
export interface OrderItem {
  readonly id: string;
  readonly orderId: string;
  readonly position: number;
  readonly buyerId: number;
  readonly sellerId: number;
  readonly sellerParentId: number | null;
  readonly action: (typeof ITEM_ACTIONS)[number];
  /** A-label. */
  readonly name: string;
  readonly tld: string;
  readonly tier: string;
  readonly years: number;
  readonly registry: string;
  /** The domain it is about; null until a name that is to be registered, or to come from another registrar, is ours. */
  readonly domainId: string | null;
  /** Of a renewal the expiry that the buyer saw; null otherwise. */
  readonly expectedExpiresAt: Date | null;
  /** Until when the name is registered by this item; null until it is done. */
  readonly expiresAt: Date | null;
  /** The suspended reseller whose customer's domain the buyer renews; null where buyers renew their own. */
  readonly takenOverFrom: number | null;
  readonly contactId: string;
  /** The case in which its registrant shows papers; null where its extension asked for none. */
  readonly caseId: string | null;
  /** The transfer password. For a registration it is made before anything is sent: a name that carries it at the registry is ours. */
  readonly authInfo: string;
  /** The code with which a name leaves its registrar, sealed (`TransferCodes`); null for anything but a transfer, and once that has ended. */
  readonly transferCode: string | null;
  readonly state: ItemState;
  readonly failure: Failure | null;
  /** How often in a row the registry has shown no trace of it. */
  readonly absences: number;
  readonly doubtSince: Date | null;
  readonly createdAt: Date;
}

/** Why an item failed: a stable code for programs, and a sentence. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

interface WantedName {
  /** A-label. */
  readonly name: string;
  readonly tld: string;
  readonly tier: Tier;
  readonly years: number;
  readonly registry: string;
}

/** A name that somebody wants to register, read and found to be sound. */
export interface WantedRegistration extends WantedName {
  readonly action: 'register';
}

/** A domain that somebody wants to renew, from the expiry that this somebody saw. */
export interface WantedRenewal extends WantedName {
  readonly action: 'renew';
  readonly domainId: string;
  readonly expectedExpiresAt: Date;
}

/** A name that somebody holds at another registrar and wants to have here. */
export interface WantedTransfer extends WantedName {
  readonly action: 'transfer';
  /** Sealed (`TransferCodes`). */
  readonly transferCode: string;
}

/** A domain that its registry has deleted, and that somebody wants back. */
export interface WantedRestore extends WantedName {
  readonly action: 'restore';
  readonly domainId: string;
}

/** What somebody wants to order. */
export type WantedItem = WantedRegistration | WantedRenewal | WantedTransfer | WantedRestore;

/** Whether it is about a domain that is ours already, and goes on for whom that is registered. */
export const isOfDomain = (wanted: WantedItem): wanted is WantedRenewal | WantedRestore =>
  wanted.action === 'renew' || wanted.action === 'restore';

/** Failures of items for which no money was ever set aside. */
export const CANCELLED = 'cancelled';
export const WAITED_TOO_LONG = 'waited-too-long';
/** Taken back, or given up, while it waited for papers: what was set aside for it has come back. */
export const WITHDRAWN = 'withdrawn';
export const PAPERS_NEVER_CAME = 'papers-never-came';
/** Its transfer was taken back while another registrar had it to decide: what was set aside for it has come back. */
export const CALLED_BACK = 'transfer-cancelled';
/** When its invoice was to be paid it was no longer to be had. */
export const GONE = 'gone-before-payment';
/** Its invoice was not paid in time. */
export const LAPSED = 'invoice-lapsed';
export const NEVER_HELD = [CANCELLED, WAITED_TOO_LONG, GONE, LAPSED] as const;

export class NameInProgress extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'name-in-progress';
}

export class NameTaken extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'name-taken';
}

/** Its registry asks another price for it than for the other names of its extension. */
export class NamePremium extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'name-premium';
}

export class PriceChanged extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'price-changed';

  constructor(quoted: Money, now: Money) {
    super('The price has changed since the quote was made: ask for a new one.', { quoted, now });
  }
}

export class OrderNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'order-not-found';
}

export class OrderNotCancellable extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'order-not-cancellable';
}

export class OrderEmpty extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'order-empty';
}

export class TooManyOrders extends DomainError {
  readonly fault = 'unavailable';
  readonly code = 'too-many-orders';
}

/** Where an order stands as a whole. */
export const ORDER_STATES = [...ITEM_STATES, 'partly_done'] as const;

/** The order as a whole, from its items: what a list shows. */
export function orderState(items: readonly { readonly state: ItemState }[]): (typeof ORDER_STATES)[number] {
  const states = new Set(items.map(({ state }) => state));
  for (const state of [
    'in_doubt',
    'queued_for_funds',
    'awaiting_payment',
    'provisioning',
    'held',
    'awaiting_documents',
    'in_review',
  ] as const)
    if (states.has(state)) return state;
  if (states.size === 2) return 'partly_done';
  return states.has('done') ? 'done' : 'failed';
}
