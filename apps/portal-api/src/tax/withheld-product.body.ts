import { ApiFromValidation, IsLine } from '#libs/platform';
import { ACTIONS, type Action } from '#libs/pricing';
import { IsBoolean, IsIn } from 'class-validator';

/** Whether a product of mine is subject to PPh 23. */
@ApiFromValidation()
export class WithheldProductBody {
  /** Without a dot in front. */
  @IsLine(63)
  readonly tld!: string;

  @IsIn(ACTIONS)
  readonly action!: Action;

  @IsBoolean()
  readonly isSubject!: boolean;
}
