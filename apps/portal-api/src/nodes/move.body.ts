import { ApiFromValidation, IsLine } from '#libs/platform';
import { Matches } from 'class-validator';

const REASON_MAX = 200;

/** Where a reseller is to go, and why. The owners of all three read the reason. */
@ApiFromValidation()
export class MoveBody {
  @Matches(/^nod_[1-9]\d{0,9}$/)
  readonly newParentId!: string;

  @IsLine(REASON_MAX)
  readonly reason!: string;
}
