import { ApiProperty } from '@nestjs/swagger';
import type { BillingProfile } from '../billing-profile';
import { PartyView } from './party.view';

/** What stands on a node's papers. */
export class BillingProfileView extends PartyView {
  @ApiProperty({ description: 'What the numbers of its own papers begin with; empty for nothing.', example: 'TOKO' })
  readonly numberPrefix!: string;
}

export const viewBillingProfile = ({
  name,
  company,
  address,
  taxNumber,
  companyNumber,
  numberPrefix,
}: BillingProfile): BillingProfileView => ({
  name,
  company,
  address,
  taxNumber,
  companyNumber,
  numberPrefix,
});
