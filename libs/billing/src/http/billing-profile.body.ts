import { ApiFromValidation, IsLine } from '#libs/platform';
import { IsOptional, Matches } from 'class-validator';
import type { BillingProfile } from '../billing-profile';
import { ADDRESS_MAX, NAME_MAX } from '../billing-profile.table';

const NUMBER_MAX = 40;

/** What is to stand on my papers. What is left out does not. */
@ApiFromValidation()
export class BillingProfileBody {
  @IsLine(NAME_MAX)
  readonly name!: string;

  @IsOptional()
  @IsLine(NAME_MAX)
  readonly company?: string;

  @IsOptional()
  @IsLine(ADDRESS_MAX)
  readonly address?: string;

  /** NPWP, with or without dots. */
  @IsOptional()
  @IsLine(NUMBER_MAX)
  readonly taxNumber?: string;

  /** NIB, or the number of a company abroad. */
  @IsOptional()
  @IsLine(NUMBER_MAX)
  readonly companyNumber?: string;

  /** What the numbers of my own papers begin with: up to eight capital letters and digits. */
  @IsOptional()
  @Matches(/^[A-Z0-9]{1,8}$/, {
    message: 'must be up to eight capital letters and digits',
    context: { id: 'harus terdiri dari paling banyak delapan huruf besar dan angka' },
  })
  readonly numberPrefix?: string;
}

export const readBillingProfile = (body: BillingProfileBody): Omit<BillingProfile, 'nodeId'> => ({
  name: body.name,
  company: body.company ?? null,
  address: body.address ?? null,
  taxNumber: body.taxNumber ?? null,
  companyNumber: body.companyNumber ?? null,
  numberPrefix: body.numberPrefix ?? '',
});
