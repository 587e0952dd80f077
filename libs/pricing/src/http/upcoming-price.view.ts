import { MoneyView, viewMoney } from '#libs/platform';
import { ApiProperty } from '@nestjs/swagger';
import type { PriceAhead } from '../prices-ahead';

/** A change of a price that is written down already. */
export class UpcomingPriceView {
  @ApiProperty({ format: 'date-time' })
  readonly from!: string;

  @ApiProperty({ type: () => MoneyView, nullable: true, description: 'Before tax; null: it cannot be bought from then on.' })
  readonly price!: MoneyView | null;
}

export const viewUpcoming = (ahead: readonly PriceAhead[]): UpcomingPriceView[] =>
  ahead.map(({ from, price }) => ({ from: from.toISOString(), price: price && viewMoney(price) }));
