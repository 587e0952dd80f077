import { type PriceListEntry, ProductView, UpcomingPriceView, viewProduct, viewUpcoming } from '#libs/pricing';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { MarginView, viewMargin } from './margin.view';

/** One line of what a child pays. */
export class ChildPriceView extends IntersectionType(ProductView, MarginView) {
  @ApiProperty({ type: [UpcomingPriceView], description: 'Changes that are announced, the next first.' })
  readonly upcoming!: readonly UpcomingPriceView[];
}

export const viewChildPrice = ({ product, charge, ahead }: PriceListEntry): ChildPriceView => ({
  ...viewProduct(product),
  ...viewMargin(charge),
  upcoming: viewUpcoming(ahead()),
});
