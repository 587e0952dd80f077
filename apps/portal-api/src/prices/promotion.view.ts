import { MoneyView, viewMoney } from '#libs/platform';
import { type PriceRow, ProductView, type Promotion, listRef, promotionRef, viewProduct } from '#libs/pricing';
import { ApiProperty } from '@nestjs/swagger';

/** A promotion as everybody sees it whom it concerns. */
export class ReceivedPromotionView {
  @ApiProperty({ example: 'pro_3' })
  readonly id!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ format: 'date-time' })
  readonly validFrom!: string;

  @ApiProperty({ format: 'date-time' })
  readonly validUntil!: string;
}

export class ReceivedPromotionsView {
  @ApiProperty({ type: [ReceivedPromotionView], description: 'The newest first; at most 50.' })
  readonly data!: readonly ReceivedPromotionView[];
}

/** One of my own. */
export class PromotionView extends ReceivedPromotionView {
  @ApiProperty({ example: 'pkg_7', description: 'The list whose prices it lowers.' })
  readonly list!: string;
}

/** A lowered price. */
export class PromotionPriceView extends ProductView {
  @ApiProperty({ description: 'Before tax.' })
  readonly price!: MoneyView;
}

/** One of my own with its prices. */
export class WholePromotionView extends PromotionView {
  @ApiProperty({ type: [PromotionPriceView] })
  readonly prices!: readonly PromotionPriceView[];
}

const viewReceived = ({ id, name, validFrom, validUntil }: Promotion): ReceivedPromotionView => ({
  id: promotionRef(id),
  name,
  validFrom: validFrom.toISOString(),
  validUntil: validUntil.toISOString(),
});

export const viewReceivedPromotions = (promotions: readonly Promotion[]): ReceivedPromotionsView => ({
  data: promotions.map(viewReceived),
});

export const viewPromotion = (promotion: Promotion): PromotionView => {
  const { id, name, validFrom, validUntil } = viewReceived(promotion);
  return { id, name, validFrom, validUntil, list: listRef(promotion.list) };
};

export const viewWholePromotion = ({
  promotion,
  prices,
}: {
  readonly promotion: Promotion;
  readonly prices: readonly PriceRow[];
}): WholePromotionView => {
  const { id, name, list, validFrom, validUntil } = viewPromotion(promotion);
  return { id, name, list, validFrom, validUntil, prices: prices.map(viewPrice) };
};

const viewPrice = ({ product, price }: PriceRow): PromotionPriceView => ({ ...viewProduct(product), price: viewMoney(price.amount) });
