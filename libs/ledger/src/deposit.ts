import { Money } from '#libs/kernel';

/**
 * What a child has with its parent. `available` may be spent, `held` is set aside for orders under way. It may not be
 * spent below `floor`: 0 is prepaid, a negative floor a credit line, null means the two settle outside.
 */
export interface Deposit {
  readonly id: string;
  readonly available: Money;
  readonly held: Money;
  readonly floor: Money | null;
  /** The number of its last movement, and the time of it: movements of one deposit never go back in time. */
  readonly seq: number;
  readonly lastAt: Date | null;
}

/** A deposit nobody has paid into yet: prepaid and empty. */
export const emptyDeposit = (id: string, currency: string): Deposit => ({
  id,
  available: Money.zero(currency),
  held: Money.zero(currency),
  floor: Money.zero(currency),
  seq: 0,
  lastAt: null,
});
