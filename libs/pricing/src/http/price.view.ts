import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import type { BilledProduct } from '../buyer-prices';
import { BillView, viewBill } from './bill.view';
import { ProductView, viewProduct } from './product.view';
import { UpcomingPriceView, viewUpcoming } from './upcoming-price.view';

/** One line of a price list, as its buyer sees it. */
export class PriceView extends IntersectionType(ProductView, BillView) {
  @ApiProperty({ type: [UpcomingPriceView], description: 'Changes that are announced, the next first.' })
  readonly upcoming!: readonly UpcomingPriceView[];
}

export const viewPrice = ({ product, bill, ahead }: BilledProduct): PriceView => ({
  ...viewProduct(product),
  ...viewBill(bill),
  upcoming: viewUpcoming(ahead()),
});
