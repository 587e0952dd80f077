import { ApiFromValidation, IsLine } from '#libs/platform';
import { ArrayMaxSize, ArrayUnique, IsArray, IsEmail, IsInt, Max, MaxLength, Min } from 'class-validator';
import { EMAILS_MAX, PEOPLE_MAX } from '../low-balance/low-balance-alert';
import { TOP_UP_MOST } from '../top-up';

@ApiFromValidation()
export class LowBalanceAlertBody {
  /** Whole rupiah that can still be spent, the credit line with it. */
  @IsInt()
  @Min(1)
  @Max(Number(TOP_UP_MOST.units))
  readonly threshold!: number;

  /** Of my team, who may see money: `per_…`. */
  @IsArray()
  @ArrayMaxSize(PEOPLE_MAX)
  @ArrayUnique()
  @IsLine(40, { each: true })
  readonly people: string[] = [];

  /** Addresses of others. */
  @IsArray()
  @ArrayMaxSize(EMAILS_MAX)
  @ArrayUnique()
  @IsEmail({}, { each: true })
  @MaxLength(254, { each: true })
  readonly emails: string[] = [];
}
