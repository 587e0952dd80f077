import { ApiFromValidation, IsLine } from '#libs/platform';

/** Where my children pay to; also what is shown of it. */
@ApiFromValidation()
export class BankAccountBody {
  @IsLine(80)
  readonly bank!: string;

  @IsLine(40)
  readonly number!: string;

  @IsLine(120)
  readonly holder!: string;
}
