import { WITHHOLDING_REASON_MAX } from '#libs/billing';
import { ApiFromValidation, IsLine } from '#libs/platform';

/** Why a slip is not right. */
@ApiFromValidation()
export class SlipRejectionBody {
  /** The buyer reads it. */
  @IsLine(WITHHOLDING_REASON_MAX)
  readonly reason!: string;
}
