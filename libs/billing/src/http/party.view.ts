import { ApiProperty } from '@nestjs/swagger';
import type { Party } from '../party';

/** One side of a paper as it was when the paper was written. */
export class PartyView {
  @ApiProperty({ example: 'Budi Santoso' })
  readonly name!: string;

  @ApiProperty({ type: 'string', nullable: true, example: 'PT Kopi Senja' })
  readonly company!: string | null;

  @ApiProperty({ type: 'string', nullable: true, example: 'Jalan Contoh 1, Bandung 40115' })
  readonly address!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'NPWP, 16 digits.', example: '0013121660091000' })
  readonly taxNumber!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'NIB, or the number of a company abroad.' })
  readonly companyNumber!: string | null;
}

export const viewParty = ({ name, company, address, taxNumber, companyNumber }: Party): PartyView => ({
  name,
  company,
  address,
  taxNumber,
  companyNumber,
});
