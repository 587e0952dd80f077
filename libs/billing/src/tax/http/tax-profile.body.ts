import { ApiFromValidation, IsLine } from '#libs/platform';
import { IsEmail, IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import { DOCUMENT_KINDS, type DocumentKind, type TaxIdentity } from '../tax-identity';
import { TAX_ADDRESS_MAX, TAX_EMAIL_MAX, TAX_NAME_MAX } from '../tax-profile.table';

const NUMBER_MAX = 40;

/** Who I am on tax papers. */
@ApiFromValidation()
export class TaxProfileBody {
  /** `tin` for an NPWP, `national-id` for a NIK, `passport`. */
  @IsIn(DOCUMENT_KINDS)
  readonly documentKind!: DocumentKind;

  /** With or without dots. */
  @IsLine(NUMBER_MAX)
  readonly documentNumber!: string;

  /** NITKU, 22 digits: the place of business; the head office when it is left out. Only with an NPWP. */
  @IsOptional()
  @IsLine(NUMBER_MAX)
  readonly placeNumber?: string;

  /** As the tax office writes it. */
  @IsLine(TAX_NAME_MAX)
  readonly name!: string;

  @IsLine(TAX_ADDRESS_MAX)
  readonly address!: string;

  @IsOptional()
  @IsEmail()
  @MaxLength(TAX_EMAIL_MAX)
  readonly email?: string;

  /** ISO 3166-1 alpha-3; IDN when it is left out. */
  @IsOptional()
  @Matches(/^[A-Z]{3}$/, { message: 'must be three capital letters', context: { id: 'harus terdiri dari tiga huruf besar' } })
  readonly country?: string;
}

export const readTaxProfile = (body: TaxProfileBody): TaxIdentity => ({
  documentKind: body.documentKind,
  documentNumber: body.documentNumber,
  placeNumber: body.placeNumber ?? null,
  name: body.name,
  address: body.address,
  email: body.email ?? null,
  country: body.country ?? 'IDN',
});
