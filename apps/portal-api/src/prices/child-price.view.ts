import { type PriceListEntry, ProductView, viewProduct } from '#libs/pricing';
import { IntersectionType } from '@nestjs/swagger';
import { MarginView, viewMargin } from './margin.view';

/** One line of what a child pays. */
export class ChildPriceView extends IntersectionType(ProductView, MarginView) {}

export const viewChildPrice = ({ product, charge }: PriceListEntry): ChildPriceView => ({ ...viewProduct(product), ...viewMargin(charge) });
