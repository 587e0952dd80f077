import { ApiFromValidation } from '#libs/platform';
import { IsOptional, IsString, MaxLength } from 'class-validator';

@ApiFromValidation()
export class RefreshBody {
  /** Left out by pages that keep it in a cookie. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly refreshToken?: string;
}
