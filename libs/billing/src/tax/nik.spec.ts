import { isNik } from './nik';

describe('a NIK', () => {
  it.each(['3204110609970001', '3204114609970001', '3171011708450001', '3171012902001234', '9171011708450003'])('can be %s', (text) =>
    expect(isNik(text)).toBe(true),
  );

  it.each([
    ['a day that is none', '3171013002001234'],
    ['a province that is none', '9971011708450001'],
    ['a month that is none', '3204119913990001'],
    ['a serial of zeros', '3204110609970000'],
    ['the new number of a body', '1091031210912281'],
    ['letters', '32041106099700AB'],
    ['fifteen digits', '320411060997000'],
  ])('cannot have %s', (_, text) => expect(isNik(text)).toBe(false));
});
