import { ApiFromValidation, IsLine } from '#libs/platform';

const REASON_MAX = 200;

/** Why somebody wants to look at another account. Its owner reads it. */
@ApiFromValidation()
export class ImpersonationBody {
  @IsLine(REASON_MAX)
  readonly reason!: string;
}
