import { DomainError, Money } from '#libs/kernel';

/** How many amounts there are to choose from above what is to be paid: as many as the last three digits can tell apart. */
export const CODES = 999;

/** All 999 exact amounts of this size are awaited on this account: another payment could not be told from them. */
export class TooManyAwaited extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'too-many-payments-awaited';

  constructor() {
    super('So many payments of this amount are awaited that another one could not be told from them. Ask for another amount, or wait.');
  }
}

/**
 * What is to be transferred, so that its last digits tell the payment from all others that are awaited on the same bank
 * account: 1 to 999 units more than `amount`, the first that is not `taken`, counted on from `start`.
 * @throws TooManyAwaited
 */
export function exactAmount(amount: Money, taken: ReadonlySet<bigint>, start: number): Money {
  for (let i = 0; i < CODES; i += 1) {
    const exact = amount.plus(new Money(BigInt(((start + i) % CODES) + 1), amount.currency));
    if (!taken.has(exact.units)) return exact;
  }
  throw new TooManyAwaited();
}
