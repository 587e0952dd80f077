import { ApiFromValidation } from '#libs/platform';
import { IsString, MaxLength } from 'class-validator';

@ApiFromValidation()
export class LinkBody {
  /** What stands behind the `#` of the link in the mail. */
  @IsString()
  @MaxLength(100)
  readonly token!: string;
}
