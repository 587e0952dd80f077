import { MoneyView, viewMoney } from '#libs/platform';
import { type GridLine, ProductView, UpcomingPriceView, promotionRef, viewProduct, viewUpcoming } from '#libs/pricing';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { CellStateView, viewCellState } from './cell-state.view';

/** One cell of a price list, as its seller edits it. */
export class GridLineView extends IntersectionType(ProductView, CellStateView) {
  @ApiProperty({ type: () => MoneyView, nullable: true, description: 'What this very list says; null: the price comes from elsewhere.' })
  readonly own!: MoneyView | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'Since when the row holds that makes the price.' })
  readonly validFrom!: string | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'Until when; null: for good.' })
  readonly validUntil!: string | null;

  @ApiProperty({ type: 'string', nullable: true, example: 'pro_3', description: 'The promotion that makes the price.' })
  readonly promotion!: string | null;

  @ApiProperty({ type: [UpcomingPriceView], description: 'Changes that are written down, the next first.' })
  readonly upcoming!: readonly UpcomingPriceView[];
}

export const viewGridLine = (line: GridLine): GridLineView => ({
  ...viewProduct(line.product),
  ...viewCellState(line),
  own: line.own && viewMoney(line.own),
  validFrom: line.validFrom && line.validFrom.toISOString(),
  validUntil: line.validUntil && line.validUntil.toISOString(),
  promotion: line.promotionId === null ? null : promotionRef(line.promotionId),
  upcoming: viewUpcoming(line.ahead),
});
