import { DomainError, HEAD_OFFICE, isNik, plainNumber } from '#libs/kernel';
import { readTaxNumber } from '../billing-profile';

/** By what the tax office knows somebody: a tax number (NPWP), an identity card (NIK) or a passport. */
export const DOCUMENT_KINDS = ['tin', 'national-id', 'passport'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Who somebody is on tax papers. */
export interface TaxIdentity {
  readonly documentKind: DocumentKind;
  /** NPWP: 16 digits. NIK: 16 digits. Passport: capital letters and digits. */
  readonly documentNumber: string;
  /** NITKU: the NPWP and six digits of a place of business, 000000 for the head office; null without an NPWP. */
  readonly placeNumber: string | null;
  readonly name: string;
  readonly address: string;
  readonly email: string | null;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
}

export class TaxIdentityInvalid extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'tax-identity-invalid';

  constructor(field: 'documentNumber' | 'placeNumber' | 'country', message: string) {
    super(message, { errors: [{ pointer: `/${field}`, code: 'tax-identity-invalid', message }] });
  }
}

const HOME = 'IDN';
const PASSPORT = /^[A-Z0-9]{5,20}$/;

/** What somebody says about themselves, as tax papers have it. @throws TaxIdentityInvalid, TaxNumberInvalid */
export function readTaxIdentity(said: TaxIdentity): TaxIdentity {
  if (said.documentKind !== 'passport' && said.country !== HOME)
    throw new TaxIdentityInvalid('country', 'Whoever has an NPWP or a NIK is of Indonesia: IDN.');
  if (said.documentKind === 'tin') return withTaxNumber(said);
  if (said.placeNumber !== null) throw new TaxIdentityInvalid('placeNumber', 'A place number (NITKU) belongs to an NPWP.');
  const documentNumber = plainNumber(said.documentNumber).toUpperCase();
  if (said.documentKind === 'national-id' && !isNik(documentNumber))
    throw new TaxIdentityInvalid('documentNumber', 'This is no NIK: it has 16 digits, among them a province and a day of birth.');
  if (said.documentKind === 'passport' && !PASSPORT.test(documentNumber))
    throw new TaxIdentityInvalid('documentNumber', 'The number of a passport is 5 to 20 letters and digits.');
  return { ...said, documentNumber };
}

function withTaxNumber(said: TaxIdentity): TaxIdentity {
  const documentNumber = readTaxNumber(said.documentNumber);
  const placeNumber = plainNumber(said.placeNumber ?? `${documentNumber}${HEAD_OFFICE}`);
  if (!/^\d{22}$/.test(placeNumber) || !placeNumber.startsWith(documentNumber))
    throw new TaxIdentityInvalid('placeNumber', 'A place number (NITKU) is the NPWP of 16 digits and six digits more.');
  return { ...said, documentNumber, placeNumber };
}
