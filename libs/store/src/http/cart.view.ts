import { DomainName } from '#libs/kernel';
import { MoneyView, viewMoney } from '#libs/platform';
import { BillView, viewBill } from '#libs/pricing';
import { ApiProperty } from '@nestjs/swagger';
import type { CartItem } from '../carts/cart';
import type { PricedCart } from '../carts/price-cart';

export class CartItemView {
  @ApiProperty({ enum: ['register', 'transfer'] })
  readonly action!: CartItem['action'];

  @ApiProperty({ example: 'xn--caf-dma.com' })
  readonly name!: string;

  @ApiProperty({ example: 'café.com' })
  readonly unicode!: string;

  @ApiProperty({ type: 'integer' })
  readonly years!: number;

  @ApiProperty({ type: () => BillView, nullable: true, description: 'null: it is not for sale for so many years.' })
  readonly price!: BillView | null;
}

/** What a visitor has chosen, at the prices of this moment. Nothing is reserved. */
export class CartView {
  @ApiProperty({ description: 'The secret by which it is found. Whoever has it sees and changes the cart.' })
  readonly cart!: string;

  @ApiProperty({ type: [CartItemView] })
  readonly items!: CartItemView[];

  @ApiProperty({ type: () => MoneyView, nullable: true, description: 'null where a price is missing, or nothing is in it.' })
  readonly total!: MoneyView | null;

  @ApiProperty({ format: 'date-time' })
  readonly changedAt!: string;
}

export const viewCart = ({ cart, lines, total }: PricedCart): CartView => ({
  cart: cart.secret,
  items: lines.map(({ item: { action, name, years }, bill }) => ({
    action,
    name,
    unicode: DomainName.parse(name).unicode,
    years,
    price: bill && viewBill(bill),
  })),
  total: total && viewMoney(total),
  changedAt: cart.changedAt.toISOString(),
});
