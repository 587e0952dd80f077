import { ApiFromValidation, IsNested } from '#libs/platform';
import { CELLS_MAX, type GridWish, parseListRef } from '#libs/pricing';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, MaxLength } from 'class-validator';
import { PriceCellBody, readPriceCell } from './price-cell.body';

/** Prices of one list, written all together or not at all. */
@ApiFromValidation()
export class PriceGridBody {
  /** `cost`, `pkg_7` or `nod_42`. */
  @IsString()
  @MaxLength(40)
  readonly list!: string;

  /** As the list was read. Has somebody written in it since, nothing is written. */
  @IsString()
  @MaxLength(80)
  readonly stamp!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(CELLS_MAX)
  @IsNested(() => PriceCellBody, { each: true })
  readonly cells!: PriceCellBody[];
}

/** @throws PackageNotFound, NodeNotFound for what could not be a list */
export const readGridWish = ({ list, stamp, cells }: PriceGridBody): GridWish => ({
  list: parseListRef(list),
  stamp,
  cells: cells.map(readPriceCell),
});
