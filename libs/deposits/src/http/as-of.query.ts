import { ApiFromValidation, IsInstant } from '#libs/platform';

@ApiFromValidation()
export class AsOfQuery {
  @IsInstant()
  readonly at!: string;
}
