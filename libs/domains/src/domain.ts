import { DAY, DomainError, after } from '#libs/kernel';
import type { TldRule } from './tld-rule';

/** A registered name. Its phase is not stored: it follows from the dates. */
export interface Domain {
  readonly id: string;
  /** A-label. */
  readonly name: string;
  readonly tld: string;
  /** The customer that owns it, who sold it, and the seller's own parent (null under the root). */
  readonly ownerId: number;
  readonly sellerId: number;
  readonly sellerParentId: number | null;
  readonly registry: string;
  readonly registrantId: string;
  readonly nameServers: readonly string[];
  /** The transfer password (auth code). */
  readonly authInfo: string;
  readonly registeredAt: Date;
  readonly expiresAt: Date;
  /** The order item that registered it. */
  readonly itemId: string;
  /** Set while its registry is being asked to delete it: nothing may be ordered for it. */
  readonly leavingSince: Date | null;
  /** Set while it is not to work because papers are missing (clientHold at its registry). */
  readonly suspendedSince: Date | null;
  /** Set while it is not to work because the address of its registrant was not proved in time. */
  readonly unverifiedSince: Date | null;
  /** Since when the registrar lock is on: it is neither moved, changed nor deleted at its registry by mistake. */
  readonly lockedSince: Date | null;
  /** Since when its owner lets nobody change it. */
  readonly frozenSince: Date | null;
  /** Set when it is no longer ours. */
  readonly endedAt: Date | null;
}

/** It is not to work: papers are missing, or the address of its registrant was not proved (clientHold at its registry). */
export const isToRest = ({ suspendedSince, unverifiedSince }: Pick<Domain, 'suspendedSince' | 'unverifiedSince'>): boolean =>
  suspendedSince !== null || unverifiedSince !== null;

export const PHASES = ['active', 'grace', 'redemption', 'pending_delete', 'deleted'] as const;
export type Phase = (typeof PHASES)[number];

/** Its owner has said that nobody is to change it: they have to say otherwise first. */
export class DomainFrozen extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'domain-frozen';

  constructor(name: string) {
    super(`${name} is frozen by its owner: nobody changes it until they lift that.`, { name });
  }
}

export class DomainNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'domain-not-found';
}

/** When the phases after an expiry are over, each one where the next begins. */
export interface PhaseEnds {
  readonly grace: Date;
  readonly redemption: Date;
  readonly pendingDelete: Date;
}

export function phaseEnds(expiresAt: Date, { graceDays, redemptionDays, pendingDeleteDays }: TldRule): PhaseEnds {
  const grace = after(expiresAt, graceDays * DAY);
  const redemption = after(grace, redemptionDays * DAY);
  return { grace, redemption, pendingDelete: after(redemption, pendingDeleteDays * DAY) };
}

/** In which phase of its life a domain is: a function of its dates and the time, so that a late job changes nothing. */
export function phaseAt({ expiresAt, endedAt }: Pick<Domain, 'expiresAt' | 'endedAt'>, rule: TldRule, now: Date): Phase {
  if (endedAt && endedAt <= now) return 'deleted';
  const ends = phaseEnds(expiresAt, rule);
  if (now < expiresAt) return 'active';
  if (now < ends.grace) return 'grace';
  if (now < ends.redemption) return 'redemption';
  return now < ends.pendingDelete ? 'pending_delete' : 'deleted';
}
