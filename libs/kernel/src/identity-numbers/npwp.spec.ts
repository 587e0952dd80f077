import { HEAD_OFFICE, readNitku } from './nitku';
import { readNpwp } from './npwp';

describe('an NPWP', () => {
  it.each([
    ['of fifteen digits has a zero in front now', '013121660091000', { digits: '0013121660091000', form: 'former' }],
    ['may have the zero already', '0013121660091000', { digits: '0013121660091000', form: 'former' }],
    ['of prefixes that other programs refuse is good', '808206858542000', { digits: '0808206858542000', form: 'former' }],
    ['of a resident is the NIK', '3204110609970001', { digits: '3204110609970001', form: 'nik' }],
    ['of a body since Coretax begins with 1', '1091031210912281', { digits: '1091031210912281', form: 'body' }],
  ])('%s', (_, digits, npwp) => expect(readNpwp(digits)).toEqual(npwp));

  it.each([
    ['', 'not-fifteen-or-sixteen-digits'],
    ['01.312.166.0-091.000', 'not-fifteen-or-sixteen-digits'],
    ['01312166009100', 'not-fifteen-or-sixteen-digits'],
    ['013121661091000', 'check-digit-wrong'],
    ['0013121661091000', 'check-digit-wrong'],
    ['9971011708450001', 'neither-person-nor-body'],
    ['3171013002001234', 'neither-person-nor-body'],
  ])('is not %p', (digits, fault) => expect(readNpwp(digits)).toBe(fault));

  it('notices every digit of the nine that is another one', () => {
    const digits = '013121660091000';
    const changed = Array.from({ length: 90 }, (_, at) => digits.slice(0, at % 9) + Math.floor(at / 9) + digits.slice((at % 9) + 1));
    expect(new Set(changed.filter((each) => typeof readNpwp(each) !== 'string'))).toEqual(new Set([digits]));
  });
});

describe('a NITKU', () => {
  it('is an NPWP of sixteen digits and six of a place', () => {
    expect(readNitku(`0013121660091000${HEAD_OFFICE}`)).toEqual({ npwp: '0013121660091000', place: '000000' });
    expect(readNitku('3204110609970001000012')).toEqual({ npwp: '3204110609970001', place: '000012' });
  });

  it.each([
    ['0013121661091000000000', 'check-digit-wrong'],
    ['001312166009100000000', 'not-twenty-two-digits'],
    ['0013121660091000.00000', 'not-twenty-two-digits'],
  ])('is not %s', (digits, fault) => expect(readNitku(digits)).toBe(fault));
});
