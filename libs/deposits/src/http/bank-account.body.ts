import { ApiFromValidation, IsLine } from '#libs/platform';
import { IsOptional, Matches } from 'class-validator';
import { ACCOUNT_NUMBER, BANK_CODE } from '../bank-accounts/bank-account';

/** Where my children are to pay to. */
@ApiFromValidation()
export class BankAccountBody {
  /** One of `GET /v1/banks`, or the code of another bank with its name. */
  @Matches(BANK_CODE, { message: 'must be three digits', context: { id: 'harus tiga angka' } })
  readonly bankCode!: string;

  /** The name of a bank that is not among them. */
  @IsOptional()
  @IsLine(80)
  readonly bank?: string;

  @Matches(ACCOUNT_NUMBER, { message: 'must be 6 to 20 digits', context: { id: 'harus 6 sampai 20 angka' } })
  readonly number!: string;

  @IsLine(120)
  readonly holder!: string;
}
