import { readUnits } from './dialect';

describe('an amount as the database brings it back', () => {
  it.each([0, -5, Number.MAX_SAFE_INTEGER, '9007199254740993', 9_007_199_254_740_993n])('is read exactly: %s', (value) =>
    expect(readUnits(value)).toBe(BigInt(value)),
  );

  it.each([Number.MAX_SAFE_INTEGER + 1, 0.5, Number.NaN])('is refused where it has been rounded: %s', (value) =>
    expect(() => readUnits(value)).toThrow(RangeError),
  );
});
