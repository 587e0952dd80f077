import { IntersectionType } from '@nestjs/swagger';
import type { BilledProduct } from '../buyer-prices';
import { BillView, viewBill } from './bill.view';
import { ProductView, viewProduct } from './product.view';

/** One line of a price list, as its buyer sees it. */
export class PriceView extends IntersectionType(ProductView, BillView) {}

export const viewPrice = ({ product, bill }: BilledProduct): PriceView => ({ ...viewProduct(product), ...viewBill(bill) });
