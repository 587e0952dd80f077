import { ApiFromValidation } from '#libs/platform';
import { IsInt, Max, Min } from 'class-validator';
import { CREDIT_LIMIT_MOST } from '../credit-limit';

@ApiFromValidation()
export class CreditLimitBody {
  /** How much the child may owe, in whole rupiah; 0 is prepaid. */
  @IsInt()
  @Min(0)
  @Max(Number(CREDIT_LIMIT_MOST.units))
  readonly amount!: number;
}
