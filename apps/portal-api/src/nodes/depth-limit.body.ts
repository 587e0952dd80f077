import { ApiFromValidation } from '#libs/platform';
import { DEPTH_MAX } from '#libs/tree';
import { IsInt, Max, Min } from 'class-validator';

@ApiFromValidation()
export class DepthLimitBody {
  /** How many levels of resellers there may be below it; 0 leaves it with customers only. */
  @IsInt()
  @Min(0)
  @Max(DEPTH_MAX)
  readonly levels!: number;
}
