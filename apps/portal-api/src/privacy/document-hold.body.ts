import { ApiFromValidation, IsLine } from '#libs/platform';
import { Matches } from 'class-validator';

const REASON_MAX = 500;

/** What is held, and why. */
@ApiFromValidation()
export class DocumentHoldBody {
  /** A document, or what papers were handed in for: an application, a paper of a case, a case, a top-up, a withholding. */
  @Matches(/^[a-z]{3,4}_[0-9a-z]{1,30}$/)
  readonly object!: string;

  /** Which dispute or authority wants it kept. */
  @IsLine(REASON_MAX)
  readonly reason!: string;
}
