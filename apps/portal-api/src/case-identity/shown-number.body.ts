import { IDENTITY_KINDS_TYPED, type TypedKind } from '#libs/documents';
import { ApiFromValidation } from '#libs/platform';
import { IsIn } from 'class-validator';

/** Which number is to be shown. */
@ApiFromValidation()
export class ShownNumberBody {
  @IsIn(IDENTITY_KINDS_TYPED)
  readonly kind!: TypedKind;
}
