import { type TaxIdentity, readTaxIdentity } from './tax-identity';

const body: TaxIdentity = {
  documentKind: 'tin',
  documentNumber: '01.312.166.0-091.000',
  placeNumber: null,
  name: 'PT Kopi Senja',
  address: 'Jalan Contoh 1',
  email: null,
  country: 'IDN',
};
const refused = (said: Partial<TaxIdentity>) => {
  try {
    return readTaxIdentity({ ...body, ...said });
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a tax identity', () => {
  it('has an NPWP of 16 digits and, unless another is named, the head office as its place', () => {
    expect(readTaxIdentity(body)).toEqual({ ...body, documentNumber: '0013121660091000', placeNumber: '0013121660091000000000' });
    expect(readTaxIdentity({ ...body, placeNumber: '0013121660091000.000012' }).placeNumber).toBe('0013121660091000000012');
  });

  it.each(['3204110609970001', '1091031210912281'])('may have the NPWP %s: a NIK, or a new number of a body', (documentNumber) =>
    expect(readTaxIdentity({ ...body, documentNumber }).documentNumber).toBe(documentNumber),
  );

  it('of a person is a NIK, of a foreigner a passport, and neither has a place', () => {
    const person = { ...body, documentKind: 'national-id', documentNumber: '3204114609970001' } as const;
    expect(readTaxIdentity(person)).toEqual(person);
    const foreigner = { ...body, documentKind: 'passport', documentNumber: 'x 123456', country: 'SGP' } as const;
    expect(readTaxIdentity(foreigner).documentNumber).toBe('X123456');
    expect(refused({ ...person, placeNumber: '0013121660091000000000' })).toBe('tax-identity-invalid');
  });

  it.each<[string, Partial<TaxIdentity>, string]>([
    ['an NPWP whose check digit is wrong', { documentNumber: '01.312.166.1-091.000' }, 'tax-number-invalid'],
    ['an NPWP that is nobody’s', { documentNumber: '9971011708450001' }, 'tax-number-invalid'],
    ['a place of somebody else', { placeNumber: '1091031210912281000000' }, 'tax-identity-invalid'],
    ['a place of too few digits', { placeNumber: '0013121660091000' }, 'tax-identity-invalid'],
    ['a NIK that cannot be one', { documentKind: 'national-id', documentNumber: '3171013002001234' }, 'tax-identity-invalid'],
    ['a passport that is a sentence', { documentKind: 'passport', documentNumber: 'none at all, sorry' }, 'tax-identity-invalid'],
    ['an NPWP of abroad', { country: 'SGP' }, 'tax-identity-invalid'],
  ])('is not %s', (_, said, code) => expect(refused(said)).toBe(code));
});
