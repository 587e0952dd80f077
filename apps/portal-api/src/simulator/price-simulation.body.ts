import { ApiFromValidation, IsInstant, IsNested } from '#libs/platform';
import { parseListRef } from '#libs/pricing';
import type { SimulationWish } from '#libs/reports';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';
import { PriceCellBody, readPriceCell } from '../prices/price-cell.body';

const LISTS_MAX = 10;
/** As many as a body that is not a large one holds. */
const CELLS_MAX = 500;

/** Prices of one list, as they might be. */
@ApiFromValidation()
export class ImaginedListBody {
  /** `cost` (what registries take from the operator), `pkg_7` (a package) or `nod_42` (the prices of one child). */
  @IsString()
  @MaxLength(40)
  readonly list!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(CELLS_MAX)
  @IsNested(() => PriceCellBody, { each: true })
  readonly cells!: PriceCellBody[];
}

/** A change of prices that somebody thinks of. */
@ApiFromValidation()
export class PriceSimulationBody {
  /** From when on, for cells without a date of their own; at once when it is left out. */
  @IsOptional()
  @IsInstant()
  readonly at?: string;

  /** Each over those before it. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LISTS_MAX)
  @IsNested(() => ImaginedListBody, { each: true })
  readonly changes!: ImaginedListBody[];
}

/** @throws PackageNotFound, NodeNotFound for what could not be a list */
export const readSimulationWish = ({ at, changes }: PriceSimulationBody): SimulationWish => ({
  changes: changes.map(({ list, cells }) => ({ list: parseListRef(list), cells: cells.map(readPriceCell) })),
  ...(at ? { at: new Date(at) } : {}),
});
