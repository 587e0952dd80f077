import { ApiFromValidation, IsLine } from '#libs/platform';

const REASON_MAX = 200;

/** Why a name is given back. Its owner reads it. */
@ApiFromValidation()
export class DeletionBody {
  @IsLine(REASON_MAX)
  readonly reason!: string;
}
