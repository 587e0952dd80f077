import { ApiFromValidation } from '#libs/platform';
import { IsString, MaxLength, ValidateIf } from 'class-validator';

@ApiFromValidation()
export class RefreshBody {
  /** Left out by pages that keep it in a cookie. */
  @ValidateIf(({ refreshToken }: RefreshBody) => refreshToken !== undefined)
  @IsString()
  @MaxLength(200)
  readonly refreshToken?: string;
}
