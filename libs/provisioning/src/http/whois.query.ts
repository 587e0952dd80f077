import { ApiFromValidation } from '#libs/platform';
import { IsString, MaxLength, MinLength } from 'class-validator';

/** The longest name anybody may ask about. */
const NAME_MAX = 255;

@ApiFromValidation()
export class WhoisQuery {
  /** In its own letters or as an A-label. */
  @IsString()
  @MinLength(1)
  @MaxLength(NAME_MAX)
  readonly name!: string;
}
