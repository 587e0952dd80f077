import { ApiFromValidation, IsLine, IsNested } from '#libs/platform';
import type { Locale, NodeKind, NodeWish, OwnerWish } from '#libs/tree';
import { IsEmail, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

const NAME_MAX = 120;

/** The first person of the node. */
@ApiFromValidation()
export class OwnerBody implements OwnerWish {
  @IsLine(NAME_MAX)
  readonly name!: string;

  @IsEmail()
  @MaxLength(254)
  readonly email!: string;

  @IsString()
  @MaxLength(1_024)
  readonly password!: string;

  @IsOptional()
  @IsIn(['id', 'en'])
  readonly locale?: Locale;
}

@ApiFromValidation()
export class NewNodeBody implements NodeWish {
  @IsIn(['reseller', 'customer'])
  readonly kind!: Exclude<NodeKind, 'operator'>;

  @IsLine(NAME_MAX)
  readonly name!: string;

  @IsNested(() => OwnerBody)
  readonly owner!: OwnerBody;
}
