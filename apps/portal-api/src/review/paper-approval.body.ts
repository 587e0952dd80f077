import { ApiFromValidation } from '#libs/platform';
import { IsInt, Max, Min } from 'class-validator';

const VERSION_MOST = 2_147_483_647;

/** Which version of the case was looked at. */
@ApiFromValidation()
export class PaperApprovalBody {
  /** `version` of the case as it was seen; when it has changed since, nothing is decided: `case-changed`. */
  @IsInt()
  @Min(0)
  @Max(VERSION_MOST)
  readonly version!: number;
}
