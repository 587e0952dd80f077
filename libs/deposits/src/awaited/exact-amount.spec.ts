import { Money } from '#libs/kernel';
import { CODES, TooManyAwaited, exactAmount } from './exact-amount';

const asked = Money.idr(500_000);
const units = (...codes: number[]) => new Set(codes.map((code) => 500_000n + BigInt(code)));

describe('the exact amount of a payment', () => {
  it('is what was asked and 1 to 999 more, that nobody else is to pay', () => {
    expect(exactAmount(asked, new Set(), 0)).toEqual(Money.idr(500_001));
    expect(exactAmount(asked, new Set(), 998)).toEqual(Money.idr(500_999));
    expect(exactAmount(asked, units(5, 6), 4)).toEqual(Money.idr(500_007));
    expect(exactAmount(asked, units(999), 998)).toEqual(Money.idr(500_001));
  });

  it('steps around those of other amounts that come to the same', () => {
    expect(exactAmount(asked, new Set([Money.idr(499_900).units + 500n]), 399)).toEqual(Money.idr(500_401));
  });

  it('is refused when all are taken', () => {
    expect(() => exactAmount(asked, units(...Array.from({ length: CODES }, (_, i) => i + 1)), 7)).toThrow(TooManyAwaited);
  });
});
