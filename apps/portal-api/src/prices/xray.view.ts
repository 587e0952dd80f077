import { BillView, type Product, ProductView, type Xray, viewBill, viewProduct } from '#libs/pricing';
import { nodeRef } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';
import { MarginView, viewMargin } from './margin.view';

/** What I ask of my child. */
export class SoldView extends MarginView {
  @ApiProperty({ description: 'My direct child through whom it is sold.', example: 'nod_42' })
  readonly child!: string;
}

/** My level of a sale, and nobody else's. */
export class XrayView {
  @ApiProperty()
  readonly product!: ProductView;

  @ApiProperty({
    type: () => BillView,
    nullable: true,
    description: 'What I pay my parent; null for the operator, whose cost is the registry’s.',
  })
  readonly bought!: BillView | null;

  @ApiProperty({ type: () => SoldView, nullable: true, description: 'null when I am the buyer.' })
  readonly sold!: SoldView | null;
}

export const viewXray = ({ product, bought, sold }: { readonly product: Product } & Pick<Xray, 'bought' | 'sold'>): XrayView => ({
  product: viewProduct(product),
  bought: bought && viewBill(bought),
  sold: sold && { child: nodeRef(sold.buyerId), ...viewMargin(sold) },
});
