import { ApiFromValidation, IsInstant, IsLine, IsNested } from '#libs/platform';
import { PROMOTION_CELLS_MAX, PackageNotFound, type PromotionWish, parseListRef } from '#libs/pricing';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';
import { PriceCellBody, readPriceCell } from './price-cell.body';

/** Lower prices of one list for a time. */
@ApiFromValidation()
export class PromotionBody {
  /** `pkg_7` or `nod_42`. */
  @IsString()
  @MaxLength(40)
  readonly list!: string;

  @IsLine(120)
  readonly name!: string;

  /** At once when it is left out. */
  @IsOptional()
  @IsInstant()
  readonly validFrom?: string;

  @IsInstant()
  readonly validUntil!: string;

  /** Their own dates do not count. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(PROMOTION_CELLS_MAX)
  @IsNested(() => PriceCellBody, { each: true })
  readonly cells!: PriceCellBody[];
}

/** @throws PackageNotFound, NodeNotFound for what could not be a list that promotions are made in */
export function readPromotion({ list, name, validFrom, validUntil, cells }: PromotionBody): PromotionWish {
  const { kind, id } = parseListRef(list);
  if (kind === 'cost' || kind === 'all') throw new PackageNotFound('There are no promotions in this list.');
  return {
    list: { kind, id },
    name: name.trim(),
    ...(validFrom ? { validFrom: new Date(validFrom) } : {}),
    validUntil: new Date(validUntil),
    cells: cells.map(readPriceCell),
  };
}
