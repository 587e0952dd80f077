import { ApiFromValidation, IsLine } from '#libs/platform';

const REASON_MAX = 500;

@ApiFromValidation()
export class ReasonBody {
  /** The applicant reads it. */
  @IsLine(REASON_MAX)
  readonly reason!: string;
}
