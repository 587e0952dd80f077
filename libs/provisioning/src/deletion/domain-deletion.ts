import { DomainError } from '#libs/kernel';
import type { Failure } from '../order-item';

/** `under_way`: the registry is being asked. `done`: it has deleted the name, and all was refunded. `refused`: nothing changed. */
export const DELETION_STATES = ['under_way', 'done', 'refused'] as const;
export type DeletionState = (typeof DELETION_STATES)[number];

/** Its seller asked within the add grace period; or its papers did not come in time. */
export type DeletionCause = 'asked' | 'deadline';

/** A name that is given back to its registry. */
export interface DomainDeletion {
  /** `del_…` */
  readonly id: string;
  readonly domainId: string;
  /** The item that registered the name: its charges are what is refunded. */
  readonly itemId: string;
  readonly sellerId: number;
  readonly cause: DeletionCause;
  /** The person who asked; `deadline` where nobody did. */
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

/** What was renewed has been used on: only a registration alone is refunded. */
export class RenewedMeanwhile extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'renewed-meanwhile';
}
