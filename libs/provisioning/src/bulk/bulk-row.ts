import type { DomainError, Money } from '#libs/kernel';
import { problemWords } from '#libs/platform';
import type { ChangeState } from '../changes/domain-change';
import type { ItemState } from '../order-item';

/**
 * What became of one domain of a bulk action. `ready`: it would be, or will be, done. `nothing`: it is so already. `refused`: it cannot
 * be done, with the reason. `begun`: an order for it may have been placed. `done`: it was asked for, by its order or its change.
 */
export const BULK_ROW_STATES = ['ready', 'nothing', 'refused', 'begun', 'done', 'cancelled'] as const;
export type BulkRowState = (typeof BULK_ROW_STATES)[number];

/** Why a domain was refused, for programs and in the languages of people. */
export interface BulkReason {
  readonly code: string;
  readonly en: string;
  readonly id: string;
}

/** The part of a domain that a bulk action is about, as it was when that was shown. */
export interface SeenPart {
  readonly expiresAt?: string;
  readonly nameServers?: readonly string[];
  readonly isLocked?: boolean;
  readonly registrant?: string;
  readonly renewsByItself?: boolean;
}

/** One domain of a bulk action. */
export interface BulkRow {
  readonly bulkId: string;
  /** From 1, in the order in which they were named. */
  readonly position: number;
  /** A-label; as it was typed where that is no name. */
  readonly name: string;
  /** Null where there is no such domain. */
  readonly domainId: string | null;
  readonly ownerId: number | null;
  readonly state: BulkRowState;
  readonly seen: SeenPart;
  /** What its owner pays to renew it; and what its seller pays for that, where the seller asks. */
  readonly price: Money | null;
  readonly cost: Money | null;
  readonly reason: BulkReason | null;
  /** The order, or the change, that it became. */
  readonly causeId: string | null;
}

/** Why, in both languages: the facts are those of the refusal. */
export const reasonOf = ({ code, message, facts }: DomainError): BulkReason => ({ code, ...problemWords(code, facts, message) });

/** How a domain of a bulk action stands with what it became: `failed` where its registry would not. */
export const SHOWN_ROW_STATES = ['ready', 'nothing', 'refused', 'under_way', 'done', 'failed', 'cancelled'] as const;
export type ShownRowState = (typeof SHOWN_ROW_STATES)[number];

/** By the item of its order, or by its change. Pure. */
export function shownState(state: BulkRowState, became: ItemState | ChangeState | null): ShownRowState {
  if (state === 'begun') return 'under_way';
  if (state !== 'done' || became === null || became === 'done') return state;
  return became === 'failed' || became === 'refused' ? 'failed' : 'under_way';
}
