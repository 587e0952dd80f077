import { ApiFromValidation } from '#libs/platform';
import { IsString, MaxLength } from 'class-validator';

@ApiFromValidation()
export class CodeBody {
  /** Six digits of the authenticator app. */
  @IsString()
  @MaxLength(40)
  readonly code!: string;
}
