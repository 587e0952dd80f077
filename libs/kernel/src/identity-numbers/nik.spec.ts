import { isDay, isNik, readNik } from './nik';

const of = (digits: string) => {
  const nik = readNik(digits);
  return typeof nik === 'string' ? nik : { province: nik.province.name, sex: nik.sex, births: nik.births };
};

describe('a NIK', () => {
  it('says where it was given out, when somebody was born, and of what sex', () => {
    const born = { province: 'Jawa Barat', births: ['1997-09-06'] };
    expect(of('3204110609970001')).toMatchObject({ province: 'Jawa Barat', sex: 'male' });
    expect(of('3204110609970001')).toMatchObject({ births: expect.arrayContaining(born.births) });
    expect(of('3204114609970001')).toEqual({ ...(of('3204110609970001') as object), sex: 'female' });
    expect(of('3171011708450001')).toEqual({ province: 'DKI Jakarta', sex: 'male', births: ['1945-08-17', '2045-08-17'] });
    expect(of('9171011708450003')).toMatchObject({ province: 'Papua' });
  });

  it('of a 29th of February of 00 is of this century: 1900 had none', () => {
    expect(of('3171012902001234')).toMatchObject({ births: ['2000-02-29'] });
  });

  it('of a province that is none any more is taken, and says so', () => {
    expect(readNik('5401011708750001')).toMatchObject({ province: { name: 'Timor Timur', isFormer: true } });
    expect(readNik('5301011708750001')).toMatchObject({ province: { isFormer: false } });
  });

  it.each([
    ['a day that is none', '3171013002001234', 'birth-date-impossible'],
    ['a day of zero, of a woman', '3171014002001234', 'birth-date-impossible'],
    ['a month that is none', '3204119913990001', 'birth-date-impossible'],
    ['a province that is none', '9971011708450001', 'province-unknown'],
    ['the new number of a body', '1091031210912281', 'province-unknown'],
    ['a serial of zeros', '3204110609970000', 'serial-zero'],
    ['letters', '32041106099700AB', 'not-sixteen-digits'],
    ['fifteen digits', '320411060997000', 'not-sixteen-digits'],
    ['nothing', '', 'not-sixteen-digits'],
  ])('cannot have %s', (_, digits, fault) => {
    expect(readNik(digits)).toBe(fault);
    expect(isNik(digits)).toBe(false);
  });

  it('there are 38 provinces, and one that was', () => {
    const codes = Array.from({ length: 100 }, (_, code) => String(code).padStart(2, '0'));
    const taken = codes.filter((code) => isNik(`${code}01010101800001`));
    expect(taken).toHaveLength(39);
    expect(taken.filter((code) => code > '90')).toEqual(['91', '92', '93', '94', '95', '96']);
  });
});

it.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2026-00-10', false],
  ['2026-13-10', false],
  ['2026-04-31', false],
  ['2026-4-30', false],
  ['tomorrow', false],
])('%s is a day: %s', (text, is) => expect(isDay(text)).toBe(is));
