import { DomainError } from '#libs/kernel';

/** A reviewer has a case to themselves for a while. One row for each time; it stays, so that every decision can name it. */
export interface ReviewLease {
  /** `lea_…` */
  readonly id: string;
  readonly caseId: string;
  readonly reviewerId: string;
  readonly startedAt: Date;
  /** Moved on by whatever the reviewer does with the case, and back when they let go of it. */
  readonly endsAt: Date;
}

/** What the row of a case says about who has it. */
export interface Held {
  readonly id: string;
  readonly reviewerId: string | null;
  readonly leaseUntil: Date | null;
}

export class CaseClaimed extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'case-claimed';

  constructor({ leaseUntil }: Held) {
    super('Another reviewer has this case.', { until: leaseUntil?.toISOString() ?? null });
  }
}

export class ClaimNeeded extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'case-claim-needed';

  constructor() {
    super('Claim this case first: you do not have it, or no longer.');
  }
}

/** Who has the case at that time. */
export const holderOf = ({ reviewerId, leaseUntil }: Held, now: Date): string | null =>
  leaseUntil !== null && leaseUntil > now ? reviewerId : null;

/** @throws CaseClaimed while somebody else has it */
export function refuseClaimed(held: Held, reviewerId: string, now: Date): void {
  const holder = holderOf(held, now);
  if (holder !== null && holder !== reviewerId) throw new CaseClaimed(held);
}

/** @throws CaseClaimed, ClaimNeeded unless this reviewer has it now */
export function refuseUnclaimed(held: Held, reviewerId: string, now: Date): void {
  refuseClaimed(held, reviewerId, now);
  if (holderOf(held, now) === null) throw new ClaimNeeded();
}
