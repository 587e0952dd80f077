import { ApiFromValidation } from '#libs/platform';
import { Matches } from 'class-validator';

@ApiFromValidation()
export class RejectionByLinkBody {
  /** What stands behind the `#` of the link in the mail. */
  @Matches(/^[\w-]{43}$/, { message: 'must be the secret of a link', context: { id: 'harus berupa kode rahasia tautan' } })
  readonly secret!: string;
}
