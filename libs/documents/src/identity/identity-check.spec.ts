import { type OpenIdentity, checkIdentities } from './identity-check';
import { comparable, faultOf, readTyped } from './case-identity';

const TODAY = '2026-11-22';
const nik = (changes: Partial<OpenIdentity> = {}): OpenIdentity => ({
  kind: 'nik',
  masked: '3299********0001',
  digits: '3299994609970001',
  name: 'SITI CONTOH RAHAYU',
  bornOn: '1997-09-06',
  ...changes,
});
const npwp = (digits: string, name = 'Siti Contoh Rahayu'): OpenIdentity => ({ kind: 'npwp', masked: '', digits, name, bornOn: null });
const siti = { name: 'Siti Rahayu', organization: 'PT Contoh' };
const one = (identity: OpenIdentity) => checkIdentities([identity], siti, TODAY).checks[0]!;

describe('a NIK that was typed', () => {
  it('tells province, sex and day of birth, and whether the typed day is that one', () => {
    const check = one(nik());
    expect(check).toMatchObject({ fault: null, birthDateAgrees: true, npwpForm: null });
    expect(check.nik).toEqual({ province: 'Jawa Barat', isFormerProvince: false, sex: 'female', births: ['1997-09-06'] });
    expect(check.registrantName).toEqual({ agreement: 0.8, reasons: ['missing-words'] });
    expect(one(nik({ bornOn: '1997-09-07' })).birthDateAgrees).toBe(false);
    expect(one(nik({ bornOn: null })).birthDateAgrees).toBeNull();
  });

  it('may mean two centuries, but never a day to come', () => {
    expect(one(nik({ digits: '3299990101200001', bornOn: '2020-01-01' }))).toMatchObject({
      nik: { births: ['1920-01-01', '2020-01-01'] },
      birthDateAgrees: true,
    });
    expect(one(nik({ digits: '3299990101270001' })).nik!.births).toEqual(['1927-01-01']);
  });

  it('that cannot be one says why, and one that no key opens says that', () => {
    expect(one(nik({ digits: '3299993002970001' }))).toMatchObject({ fault: 'birth-date-impossible', nik: null, birthDateAgrees: null });
    expect(one(nik({ digits: null }))).toMatchObject({ fault: 'unreadable', nik: null, birthDateAgrees: null });
  });

  it('of a province that is none any more is good, and looked at twice', () => {
    expect(one(nik({ digits: '5499990609970001' }))).toMatchObject({ fault: null, nik: { isFormerProvince: true } });
  });
});

describe('NIK and NPWP of one case', () => {
  const both = (other: OpenIdentity) => checkIdentities([nik(), other], siti, TODAY);

  it('are the same number when the NPWP is a person’s of sixteen digits', () => {
    expect(both(npwp('3299994609970001'))).toMatchObject({ npwpIsNik: true });
    expect(both(npwp('3399991203850002', 'Joko Susilo'))).toMatchObject({ npwpIsNik: false });
  });

  it('are not compared when the NPWP is of fifteen digits, or of a body', () => {
    expect(both(npwp('999999998000000')).npwpIsNik).toBeNull();
    expect(both(npwp('1091031210912281', 'PT Contoh'))).toMatchObject({ npwpIsNik: null });
    expect(checkIdentities([nik()], null, TODAY)).toMatchObject({ npwpIsNik: null, checks: [{ registrantName: null }] });
  });

  it('the name on the tax card of a body is compared with the organization', () => {
    expect(both(npwp('1091031210912281', 'PT CONTOH')).checks[1]!.registrantName).toEqual({ agreement: 1, reasons: [] });
  });
});

describe('what is typed', () => {
  const typed = { kind: 'nik' as const, number: ' 3299 9946 0997 0001 ', name: ' Siti  Contoh ', bornOn: '1997-09-06' };

  it('is tidied', () => {
    expect(readTyped(typed, TODAY)).toEqual({ ...typed, number: '3299994609970001', name: 'Siti Contoh' });
  });

  it.each([
    { number: '12345' },
    { number: 'tiga dua sembilan sembilan' },
    { bornOn: '1997-02-30' },
    { bornOn: '2026-11-23' },
    { bornOn: '1899-12-31' },
  ])('is refused when it is no number and no day: %p', (wrong) =>
    expect(() => readTyped({ ...typed, ...wrong }, TODAY)).toThrow(expect.objectContaining({ code: 'identity-invalid' })),
  );

  it('may be a number that breaks its rule: reviewers are to see it', () => {
    expect(faultOf('nik', readTyped({ ...typed, number: '9999994609970001' }, TODAY).number)).toBe('province-unknown');
    expect(faultOf('npwp', '013121661091000')).toBe('check-digit-wrong');
    expect(faultOf('nib', '12345678901')).toBe('not-thirteen-digits');
    expect(faultOf('nib', '9999000000001')).toBeNull();
  });

  it('is the same number with the zero that came in 2024 and without', () => {
    expect(comparable('999999998000000')).toBe(comparable('0999999998000000'));
    expect(comparable('3299994609970001')).toBe('3299994609970001');
  });
});
