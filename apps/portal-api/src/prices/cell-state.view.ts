import { MoneyView, viewMoney } from '#libs/platform';
import { type CellState, PRICE_SOURCES, type PriceSource } from '#libs/pricing';
import { ApiProperty } from '@nestjs/swagger';

/** What a product costs me, what I ask, and what remains. */
export class CellStateView {
  @ApiProperty({ type: () => MoneyView, nullable: true, description: 'What it costs me; null in the list of the registries.' })
  readonly cost!: MoneyView | null;

  @ApiProperty({ type: () => MoneyView, nullable: true, description: 'What the buyer is asked, before tax; null: nothing makes a price.' })
  readonly price!: MoneyView | null;

  @ApiProperty({
    type: 'string',
    enum: [...PRICE_SOURCES, null],
    nullable: true,
    description: 'Which list says so: the registries’, the child’s own, its package; or a rule.',
  })
  readonly source!: PriceSource | null;

  @ApiProperty({ type: () => MoneyView, nullable: true, description: 'The price less the cost.' })
  readonly margin!: MoneyView | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The margin as a part of the price: 1 % is 100.' })
  readonly marginBasisPoints!: number | null;

  @ApiProperty({ type: 'string', nullable: true, example: 'sale-below-cost', description: 'Why nobody can buy it so; null: they can.' })
  readonly refusal!: string | null;
}

export const viewCellState = ({ cost, price, source, refusal }: CellState) => {
  const margin = cost && price && cost.currency === price.currency ? price.minus(cost) : null;
  return {
    cost: cost && viewMoney(cost),
    price: price && viewMoney(price),
    source,
    margin: margin && viewMoney(margin),
    marginBasisPoints: margin && Number((margin.units * 10_000n) / price!.units),
    refusal: refusal?.code ?? null,
  } satisfies CellStateView;
};
