import { ApiFromValidation } from '#libs/platform';
import { IsInt, Max, Min } from 'class-validator';
import { LIMIT_MOST } from '../four-eyes/approval-limit';

@ApiFromValidation()
export class ApprovalLimitBody {
  /** How much one person alone may put on a child’s deposit or take from it, in whole rupiah; with 0 everything takes two. */
  @IsInt()
  @Min(0)
  @Max(Number(LIMIT_MOST.units))
  readonly amount!: number;
}
