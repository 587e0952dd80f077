import { NOTE_MAX } from '#libs/deposits';
import { ApiFromValidation, IsLine } from '#libs/platform';

@ApiFromValidation()
export class RejectionBody {
  /** The child reads it. */
  @IsLine(NOTE_MAX)
  readonly reason!: string;
}
