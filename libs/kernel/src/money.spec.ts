import { Money } from './money';

const rupiah = Money.idr;

describe('money', () => {
  it.each([
    [150_000, 1_100, 16_500],
    [5, 1_000, 1],
    [-5, 1_000, -1],
    [4, 1_000, 0],
    [-4, 1_000, 0],
  ])('%i at %i basis points is %i', (units, basisPoints, expected) => {
    expect(rupiah(units).share(basisPoints)).toEqual(rupiah(expected));
  });

  it.each([
    [101, 100, 200],
    [200, 100, 200],
    [1, 1_000, 1_000],
    [0, 500, 0],
  ])('%i rounded up to a multiple of %i is %i', (units, step, expected) => {
    expect(rupiah(units).roundedUpTo(step)).toEqual(rupiah(expected));
  });

  it.each([
    [1_250n, 164_125_000n, 205_156n],
    [1n, 164_125_000n, 164n],
    [0n, 164_125_000n, 0n],
    [-1_250n, 164_125_000n, -205_156n],
    [100n, 5_000n, 1n],
  ])('%s cents at %s ten-thousandths of a rupiah for a dollar are %s rupiah', (cents, rate, expected) => {
    expect(new Money(cents, 'USD').exchanged('IDR', rate, 10_000n)).toEqual(rupiah(expected));
  });

  it('refuses to add two currencies', () => {
    expect(() => rupiah(1).plus(new Money(1n, 'USD'))).toThrow(TypeError);
  });

  it('crosses the wire as whole rupiah with a currency', () => {
    expect(JSON.stringify(rupiah(195_000))).toBe('{"amount":195000,"currency":"IDR"}');
  });

  it.each([
    [195_000n, 'IDR', '195000'],
    [-7n, 'IDR', '-7'],
    [1_250n, 'USD', '12.50'],
    [-5n, 'USD', '-0.05'],
    [0n, 'USD', '0.00'],
  ])('%d units of %s stand in tables as %s', (units, currency, decimal) => {
    expect(new Money(units, currency).toDecimal()).toBe(decimal);
  });

  it('refuses to cross the wire when a JSON number would lose money', () => {
    expect(() => rupiah(2n ** 53n).toJSON()).toThrow(RangeError);
  });
});
