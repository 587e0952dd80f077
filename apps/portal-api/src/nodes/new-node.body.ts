import { ApiFromValidation, IsLine, IsNested } from '#libs/platform';
import type { ChildKind, ChildWish, Locale, OwnerWish } from '#libs/tree';
import { IsEmail, IsIn, IsOptional, MaxLength } from 'class-validator';

export const NAME_MAX = 120;

/** Who is asked to be the first person of the node. */
@ApiFromValidation()
export class OwnerBody implements OwnerWish {
  @IsLine(NAME_MAX)
  readonly name!: string;

  @IsEmail()
  @MaxLength(254)
  readonly email!: string;

  @IsOptional()
  @IsIn(['id', 'en'])
  readonly locale?: Locale;
}

@ApiFromValidation()
export class NewNodeBody implements ChildWish {
  @IsIn(['reseller', 'customer'])
  readonly kind!: ChildKind;

  @IsLine(NAME_MAX)
  readonly name!: string;

  @IsNested(() => OwnerBody)
  readonly owner!: OwnerBody;
}
