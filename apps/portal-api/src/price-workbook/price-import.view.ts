import { type ImportOutcome, SHEET_FAULTS, listRef } from '#libs/pricing';
import { ApiProperty } from '@nestjs/swagger';
import { CellChangeView, viewCellChange } from '../prices/price-grid.view';

/** Whoever has more mistakes begins with these. */
const FAULTS_SHOWN = 200;

/** A cell of the sheet that cannot be read. */
export class SheetFaultView {
  @ApiProperty({ type: 'integer', description: 'As the sheet counts its rows.' })
  readonly row!: number;

  @ApiProperty({ example: 'I7' })
  readonly cell!: string;

  @ApiProperty({ enum: Object.keys(SHEET_FAULTS) })
  readonly code!: string;

  @ApiProperty({ description: 'In the language of the sheet.' })
  readonly message!: string;
}

/** A row of the sheet that says something, and what it would do. */
export class SheetCellView extends CellChangeView {
  @ApiProperty({ type: 'integer', description: 'As the sheet counts its rows.' })
  readonly row!: number;
}

/** What an uploaded sheet would write. */
export class PriceImportView {
  @ApiProperty({ example: 'imp_01m826dastyg20zqdwsx73dhd2' })
  readonly id!: string;

  @ApiProperty({ example: 'pkg_7' })
  readonly list!: string;

  @ApiProperty({ format: 'date-time', description: 'Until then it can be applied.' })
  readonly expiresAt!: string;

  @ApiProperty({ type: 'integer', description: 'Rows that nobody wrote in.' })
  readonly untouched!: number;

  @ApiProperty({ type: 'integer', description: 'Cells whose price becomes another one.' })
  readonly changed!: number;

  @ApiProperty({ type: 'integer', description: 'Rows that cannot be written or read; as long as there are any, none is.' })
  readonly refused!: number;

  @ApiProperty({ type: [SheetFaultView], description: `What could not be read: the first ${FAULTS_SHOWN}.` })
  readonly faults!: readonly SheetFaultView[];

  @ApiProperty({ type: [SheetCellView], description: 'What could be read, in the order of the rows.' })
  readonly cells!: readonly SheetCellView[];
}

export function viewPriceImport({ kept, read, preview, language }: ImportOutcome): PriceImportView {
  const cells = preview.plan.cells.map((each, index) => ({ row: read.cells[index]!.row, ...viewCellChange(each) }));
  return {
    id: kept.id,
    list: listRef(kept.list),
    expiresAt: kept.expiresAt.toISOString(),
    untouched: read.untouched,
    changed: cells.filter(({ before, after, refusals }) => refusals.length === 0 && before.price?.amount !== after.price?.amount).length,
    refused: read.faults.length + cells.filter(({ refusals }) => refusals.length > 0).length,
    faults: read.faults.slice(0, FAULTS_SHOWN).map((each) => ({ ...each, message: SHEET_FAULTS[each.code][language] })),
    cells,
  };
}
