import { ApiFromValidation } from '#libs/platform';
import { IsEmail, MaxLength } from 'class-validator';

@ApiFromValidation()
export class ForgottenPasswordBody {
  @IsEmail()
  @MaxLength(254)
  readonly email!: string;
}
