import { ApiFromValidation, IsLine } from '#libs/platform';
import { IsBoolean, Matches } from 'class-validator';

const ID_MAX = 40;

@ApiFromValidation()
export class OwnerChangeBody {
  /** The contact that the domain is to be registered for. */
  @IsLine(ID_MAX)
  readonly contact!: string;
}

@ApiFromValidation()
export class OwnerSecretBody {
  /** What stands behind the `#` of the link in the mail. */
  @Matches(/^[\w-]{43}$/, { message: 'must be the secret of a link', context: { id: 'harus berupa kode rahasia tautan' } })
  readonly secret!: string;
}

@ApiFromValidation()
export class OwnerAnswerBody extends OwnerSecretBody {
  /** Whether the holder agrees; without that it ends. */
  @IsBoolean()
  readonly agrees!: boolean;
}
