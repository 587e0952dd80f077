import { kindOfNumber, plainNumber } from './identity-number';
import { maskNumber } from './mask-number';

describe('a number', () => {
  it.each([
    ['3204 1106 0997 0001', 'nik'],
    ['01.312.166.0-091.000', 'npwp'],
    ['80.820.685.8-542.000', 'npwp'],
    ['0013121660091000', 'npwp'],
    ['1091031210912281', 'npwp'],
    ['1091031210912281000000', 'nitku'],
    ['1234567890123', 'nib'],
    ['3171013002001234', undefined],
    ['12345', undefined],
    ['satu dua tiga', undefined],
  ])('%s is known by its digits: %s', (text, kind) => expect(kindOfNumber(text)).toBe(kind));

  it('is the same with and without the signs between its digits', () => {
    expect(plainNumber(' 01.312.166.0-091.000 ')).toBe('013121660091000');
  });

  it.each([
    ['3204110609970001', '3204********0001'],
    ['013121660091000', '013*********000'],
    ['1091031210912281000000', '1091**************0000'],
    ['1234567890123', '123*******123'],
    ['123', '***'],
    ['', ''],
  ])('%s is shown as %s', (digits, masked) => expect(maskNumber(digits)).toBe(masked));
});
