import { ApiFromValidation } from '#libs/platform';
import { IsString, MaxLength } from 'class-validator';

@ApiFromValidation()
export class RefreshBody {
  @IsString()
  @MaxLength(200)
  readonly refreshToken!: string;
}
