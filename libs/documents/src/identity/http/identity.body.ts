import { ApiFromValidation, IsLine } from '#libs/platform';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { IDENTITY_KINDS_TYPED, NUMBER_MAX, TYPED_NAME_MAX, type TypedIdentity, type TypedKind } from '../case-identity';

/** What stands on a paper. */
@ApiFromValidation()
export class IdentityBody {
  /** Of an identity card (NIK), a tax card (NPWP) or a business (NIB). */
  @IsIn(IDENTITY_KINDS_TYPED)
  readonly kind!: TypedKind;

  /** With or without the signs between its digits; a text, so that no zero is lost. */
  @IsLine(NUMBER_MAX)
  readonly number!: string;

  /** The name, as on the paper. */
  @IsLine(TYPED_NAME_MAX)
  readonly name!: string;

  /** The day of birth, `YYYY-MM-DD`, where the paper has one. */
  @IsOptional()
  @Matches(/^\d{4}-\d\d-\d\d$/, { message: 'must be a day: YYYY-MM-DD', context: { id: 'harus berupa tanggal: YYYY-MM-DD' } })
  readonly bornOn?: string;
}

export const readIdentity = ({ kind, number, name, bornOn }: IdentityBody): TypedIdentity => ({
  kind,
  number,
  name,
  bornOn: bornOn ?? null,
});
