import { ApiFromValidation, IsNested } from '#libs/platform';
import { ITEMS_MAX } from '#libs/provisioning';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, MaxLength } from 'class-validator';
import type { CartItem } from '../carts/cart';

@ApiFromValidation()
export class CartItemBody implements CartItem {
  @IsIn(['register', 'transfer'])
  readonly action: CartItem['action'] = 'register';

  @IsString()
  @MaxLength(300)
  readonly name!: string;

  @IsInt()
  readonly years: number = 1;
}

@ApiFromValidation()
export class CartBody {
  /** None empties it. */
  @IsArray()
  @ArrayMaxSize(ITEMS_MAX)
  @IsNested(() => CartItemBody, { each: true })
  readonly items!: CartItemBody[];
}
