import type { Domain } from '#libs/domains';
import { DomainError, newId } from '#libs/kernel';
import type { Failure } from '../order-item';

/** `under_way`: the registry is being asked. `done`: it has deleted the name, and all was refunded. `refused`: nothing changed. */
export const DELETION_STATES = ['under_way', 'done', 'refused'] as const;
export type DeletionState = (typeof DELETION_STATES)[number];

/**
 * Its seller asked within the add grace period; its papers did not come in time; or nobody has renewed it, and its registry, which has
 * done that by itself, is to take its year back: then it is not given up yet, for it can be restored.
 */
export type DeletionCause = 'asked' | 'deadline' | 'expired';

/** A name that is given back to its registry. */
export interface DomainDeletion {
  /** `del_…` */
  readonly id: string;
  readonly domainId: string;
  /** The item that registered the name: its charges are what is refunded. */
  readonly itemId: string;
  readonly sellerId: number;
  readonly cause: DeletionCause;
  /** The person who asked; the cause where nobody did. */
  readonly askedBy: string;
  /** Of what was captured at each level, how much comes back: 0 to 100. */
  readonly refundPercent: number;
  /** Its registry gives nothing back any more: what comes back to buyers is borne by the operator. */
  readonly isAbsorbed: boolean;
  readonly reason: string;
  readonly state: DeletionState;
  readonly failure: Failure | null;
  /** How often in a row the registry has shown the name as if nothing had been sent. */
  readonly absences: number;
  /** Since when it is unknown what became of something sent. It stays: later answers mean something else because of it. */
  readonly doubtSince: Date | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

/** Why a name is given back, and what of its price comes back with that. */
export type DeletionTerms = Pick<DomainDeletion, 'cause' | 'askedBy' | 'reason' | 'refundPercent' | 'isAbsorbed'>;

/** A deletion that begins. */
export const newDeletion = ({ id, itemId, sellerId }: Domain, terms: DeletionTerms, now: Date): DomainDeletion => ({
  ...terms,
  id: newId('del', now),
  domainId: id,
  itemId,
  sellerId,
  state: 'under_way',
  failure: null,
  absences: 0,
  doubtSince: null,
  createdAt: now,
  endedAt: null,
});

/** What was renewed has been used on: only a registration alone is refunded. */
export class RenewedMeanwhile extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'renewed-meanwhile';
}
