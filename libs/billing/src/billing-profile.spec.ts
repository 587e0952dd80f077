import { readTaxNumber } from './billing-profile';

describe('an NPWP', () => {
  it.each([
    ['01.312.166.0-091.000', '0013121660091000'],
    ['013121660091000', '0013121660091000'],
    ['0013121660091000', '0013121660091000'],
    ['1091031210912281', '1091031210912281'],
  ])('%s is kept as %s', (written, kept) => expect(readTaxNumber(written)).toBe(kept));

  it.each(['', '123', '01.312.166.1-091.000', '0013121661091000', 'abcdefghijklmnop'])('"%s" is none', (written) =>
    expect(() => readTaxNumber(written)).toThrow(expect.objectContaining({ code: 'tax-number-invalid' })),
  );
});
