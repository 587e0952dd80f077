import { ApiFromValidation, IsLine } from '#libs/platform';

const REASON_MAX = 200;

/** Why a child is suspended. Its owners read it. */
@ApiFromValidation()
export class SuspensionBody {
  @IsLine(REASON_MAX)
  readonly reason!: string;
}
