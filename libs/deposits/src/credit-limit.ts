import { DomainError, Money } from '#libs/kernel';

/** The most a parent may let a child owe. Whole rupiah. */
export const CREDIT_LIMIT_MOST = Money.idr(100_000_000_000);

/** The child owes more already than it would be allowed to. */
export class CreditLimitBelowDebt extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'credit-limit-below-debt';

  constructor(owed: Money) {
    super('More is owed already than this limit allows.', { owed });
  }
}

export class CreditLimitNotAllowed extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'credit-limit-not-allowed';

  constructor() {
    super(`A credit limit is 0 to ${CREDIT_LIMIT_MOST.units.toLocaleString('en')} whole rupiah.`, { most: CREDIT_LIMIT_MOST });
  }
}

/** One person gives it, and it is more than one person alone may put on a deposit. */
export class CreditLimitTooMuch extends DomainError {
  readonly fault = 'forbidden';
  readonly code = 'credit-limit-too-much';

  constructor(alone: Money) {
    super('This is more than one person alone may give: raise that limit first.', { alone });
  }
}

/**
 * How far the deposit may be spent with that limit; with a limit of 0 it is prepaid.
 * @throws CreditLimitNotAllowed, CreditLimitBelowDebt
 */
export function floorWithin(limit: Money, available: Money): Money {
  if (limit.isNegative || CREDIT_LIMIT_MOST.isLessThan(limit)) throw new CreditLimitNotAllowed();
  const floor = limit.negated();
  if (available.isLessThan(floor)) throw new CreditLimitBelowDebt(available.negated());
  return floor;
}
