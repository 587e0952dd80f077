import { ApiProperty } from '@nestjs/swagger';
import { DOCUMENT_KINDS, type DocumentKind, type TaxIdentity } from '../tax-identity';

/** Who somebody is on tax papers. */
export class TaxIdentityView {
  @ApiProperty({ enum: DOCUMENT_KINDS, description: 'NPWP, NIK or passport.' })
  readonly documentKind!: DocumentKind;

  @ApiProperty({ example: '0013121660091000' })
  readonly documentNumber!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'NITKU, 22 digits.', example: '0013121660091000000000' })
  readonly placeNumber!: string | null;

  @ApiProperty({ example: 'PT Kopi Senja' })
  readonly name!: string;

  @ApiProperty({ example: 'Jalan Contoh 1, Bandung 40115' })
  readonly address!: string;

  @ApiProperty({ type: 'string', nullable: true, example: 'pajak@senja.test' })
  readonly email!: string | null;

  @ApiProperty({ description: 'ISO 3166-1 alpha-3.', example: 'IDN' })
  readonly country!: string;
}

export const viewTaxIdentity = (identity: TaxIdentity): TaxIdentityView => ({
  documentKind: identity.documentKind,
  documentNumber: identity.documentNumber,
  placeNumber: identity.placeNumber,
  name: identity.name,
  address: identity.address,
  email: identity.email,
  country: identity.country,
});
