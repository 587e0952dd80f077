import { type GridOutcome, type PlannedCell, ProductView, viewProduct } from '#libs/pricing';
import { ApiProperty } from '@nestjs/swagger';
import { CellStateView, viewCellState } from './cell-state.view';
import { GridLineView } from './grid-line.view';

/** A page of a price list. */
export class PriceGridView {
  @ApiProperty({ description: 'The state of the list; send it along with what you write.', example: '1204.1794000000000.n3Jk0aZ1bq7RtY2c' })
  readonly stamp!: string;

  @ApiProperty({ type: [GridLineView] })
  readonly data!: readonly GridLineView[];

  @ApiProperty({ type: 'string', nullable: true })
  readonly nextCursor!: string | null;
}

/** Why a cell cannot be written. */
export class CellRefusalView {
  @ApiProperty({ example: '/cells/3/amount' })
  readonly pointer!: string;

  @ApiProperty({ example: 'sale-below-cost' })
  readonly code!: string;

  @ApiProperty()
  readonly message!: string;
}

/** One cell without the write and with it, both at the instant from which it counts. */
export class CellChangeView extends ProductView {
  @ApiProperty({ format: 'date-time' })
  readonly from!: string;

  @ApiProperty()
  readonly before!: CellStateView;

  @ApiProperty()
  readonly after!: CellStateView;

  @ApiProperty({ type: [CellRefusalView] })
  readonly refusals!: readonly CellRefusalView[];
}

/** What a write did, or would do. */
export class GridOutcomeView {
  @ApiProperty({ description: 'The state of the list now.' })
  readonly stamp!: string;

  @ApiProperty({ type: 'integer', description: 'Cells whose price becomes another one.' })
  readonly changed!: number;

  @ApiProperty({ type: 'integer', description: 'Cells that cannot be written; as long as there are any, none is.' })
  readonly refused!: number;

  @ApiProperty({ type: [CellChangeView], description: 'In the order they were sent.' })
  readonly cells!: readonly CellChangeView[];
}

export function viewGridOutcome({ plan: { cells }, stamp }: GridOutcome): GridOutcomeView {
  const views = cells.map(viewCellChange);
  return {
    stamp,
    changed: views.filter(({ before, after, refusals }) => refusals.length === 0 && before.price?.amount !== after.price?.amount).length,
    refused: views.filter(({ refusals }) => refusals.length > 0).length,
    cells: views,
  };
}

export const viewCellChange = ({ cell, from, before, after, refusals }: PlannedCell) =>
  ({
    ...viewProduct(cell),
    from: from.toISOString(),
    before: viewCellState(before),
    after: viewCellState(after),
    refusals: refusals.map((each) => ({ ...each, pointer: `/cells${each.pointer}` })),
  }) satisfies CellChangeView;
