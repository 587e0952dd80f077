import { DomainError, type Money } from '#libs/kernel';
import { type Bundle, cashOf, depositOf } from '#libs/ledger';

/** A child that buys from another parent, and why its money follows it. */
export interface HandOver {
  /** What both postings are named after: `move:mov_…`. */
  readonly cause: string;
  readonly childId: number;
  readonly fromId: number;
  readonly toId: number;
}

/** Money is on its way to the old parent, or the child says that it is. */
export class TopUpsPending extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'top-ups-pending';

  constructor(topUps: number) {
    super(`${topUps} top-ups wait for a decision: approve or reject them first.`, { topUps });
  }
}

/** The child has spent money that it still has to pay. */
export class DepositOwed extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'deposit-owed';

  constructor(owed: Money) {
    super('It still owes money where it is.', { owed });
  }
}

/** One posting in each parent's book: what the one gives back outside the platform, the other has received there. */
export const carried = ({ cause, childId, fromId, toId }: HandOver, amount: Money): Bundle => [
  { reference: `${cause}:out`, transfers: [{ from: depositOf(childId, fromId), to: cashOf(fromId), amount }] },
  { reference: `${cause}:in`, transfers: [{ from: cashOf(toId), to: depositOf(childId, toId), amount }] },
];
