import { DomainError, HOUR, type Money, type Permission } from '#libs/kernel';
import type { NameServer } from '../changes/name-server';

/** What can be done with many domains at once. */
export const BULK_ACTIONS = ['renew', 'name_servers', 'lock', 'unlock', 'contacts', 'auto_renew', 'no_auto_renew'] as const;
export type BulkKind = (typeof BULK_ACTIONS)[number];

/** The most domains in one. */
export const BULK_NAMES_MAX = 1_000;
/** How long what was shown can be started: prices and domains move on. */
export const BULK_LIFE_MS = 24 * HOUR;

/** `shown`: what it would do was said, and nothing done. `under_way`: a worker carries it out. */
export const BULK_STATES = ['shown', 'under_way', 'done', 'cancelled'] as const;
export type BulkState = (typeof BULK_STATES)[number];

/** What somebody wants done with each of the domains. */
export interface BulkWish {
  readonly kind: BulkKind;
  /** Of a renewal; null otherwise. */
  readonly years: number | null;
  /** All that the domains are to have; null where it is not about them. */
  readonly nameServers: readonly NameServer[] | null;
  /** Whom all are to be registered for; left out where it is not about that. */
  readonly contact?: string;
}

/** What renewals cost, as it was when they were shown, and how much of that the deposits lacked. */
export interface BulkMoney {
  /** What the owners of the domains pay. */
  readonly total: Money;
  readonly missing: Money;
  /** What whoever sells to them pays for it, and lacks; null for owners, and for the operator. */
  readonly cost: Money | null;
  readonly costMissing: Money | null;
}

/** One act on many domains: shown first, then started, and carried out as it was shown. */
export interface BulkAction {
  /** `blk_…` */
  readonly id: string;
  readonly nodeId: number;
  readonly wish: BulkWish;
  readonly state: BulkState;
  /** Null where no money is asked. */
  readonly money: BulkMoney | null;
  readonly shownBy: string;
  readonly startedBy: string | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
}

/** What somebody needs to be allowed for each: the same as for one domain. */
export const NEEDED_FOR: Readonly<Record<BulkKind, Permission>> = {
  renew: 'money:move',
  name_servers: 'domains:manage',
  lock: 'domains:manage',
  unlock: 'domains:manage',
  contacts: 'contacts:write',
  auto_renew: 'money:move',
  no_auto_renew: 'money:move',
};

export class BulkNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'bulk-not-found';

  constructor(id: string) {
    super('There is no such bulk action.', { id });
  }
}

/** No domain was named, or none is as was asked for. */
export class BulkEmpty extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'bulk-empty';

  constructor() {
    super('No domain is as you asked for.');
  }
}

export class BulkTooLarge extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'bulk-too-large';

  constructor() {
    super(`More than ${BULK_NAMES_MAX} domains are as you asked for: ask for fewer at once.`, { limit: BULK_NAMES_MAX });
  }
}

/** It was cancelled, has come to its end, or was shown too long ago. */
export class BulkOver extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'bulk-over';

  constructor(id: string) {
    super('This bulk action is over, or was shown too long ago to be started: have it shown anew.', { id });
  }
}

/** The domain, or whose it is, is not any more as it was when the bulk action was shown. */
export class ChangedSinceShown extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'changed-since-shown';

  constructor(name: string) {
    super(`${name} is not as it was when this was shown: nothing was done to it.`, { name });
  }
}
