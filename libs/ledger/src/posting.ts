import { DomainError, type Money } from '#libs/kernel';

/** Money that leaves one account and arrives at another: balanced by construction. */
export interface Transfer {
  readonly from: string;
  readonly to: string;
  readonly amount: Money;
}

/** Transfers with one cause. The reference names the cause (`order-item:…:hold`), so the same cause never posts twice. */
export interface Posting {
  readonly reference: string;
  readonly transfers: readonly Transfer[];
}

/** Postings that happen together or not at all, such as the holds of all items of one order at every level. */
export type Bundle = readonly Posting[];

/** A deposit that a bundle would sink below its floor, and by how much. */
export interface Shortfall {
  readonly deposit: string;
  readonly missing: Money;
}

export class DepositTooLow extends DomainError {
  readonly fault = 'insufficient';
  readonly code = 'deposit-too-low';

  constructor(readonly shortfalls: readonly Shortfall[]) {
    super('The deposit does not cover this.', { missing: shortfalls[0]?.missing });
  }
}

export class AlreadyPosted extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'already-posted';

  constructor(readonly reference: string) {
    super('This has been booked before.');
  }
}

export class FloorAboveBalance extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'floor-above-balance';

  constructor(readonly available: Money) {
    super('More has been spent already than the new limit allows.', { available });
  }
}
