import { Money } from '#libs/kernel';
import { CREDIT_LIMIT_MOST, CreditLimitBelowDebt, CreditLimitNotAllowed, floorWithin } from './credit-limit';

const { idr } = Money;

describe('a credit limit', () => {
  it('is how far below nothing a deposit may be spent; 0 is prepaid', () => {
    expect(floorWithin(idr(500_000), idr(0)).units).toBe(-500_000n);
    expect(floorWithin(idr(0), idr(10)).units).toBe(0n);
  });

  it('covers what is owed, to the rupiah', () => {
    expect(floorWithin(idr(300), idr(-300)).units).toBe(-300n);
    expect(() => floorWithin(idr(299), idr(-300))).toThrow(CreditLimitBelowDebt);
    expect(() => floorWithin(idr(0), idr(-300))).toThrow(expect.objectContaining({ facts: { owed: idr(300) } }));
  });

  it('is neither negative nor without end', () => {
    expect(() => floorWithin(idr(-1), idr(0))).toThrow(CreditLimitNotAllowed);
    expect(floorWithin(CREDIT_LIMIT_MOST, idr(0))).toEqual(CREDIT_LIMIT_MOST.negated());
    expect(() => floorWithin(CREDIT_LIMIT_MOST.plus(idr(1)), idr(0))).toThrow(CreditLimitNotAllowed);
  });
});
