import { type Actor } from '#libs/kernel';
import type { Sheet } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { PriceGrid } from '../grid/price-grid';
import { pageOfPrices } from '../http/page-of-prices';
import { PriceInvalid } from '../price';
import type { PriceList } from '../price-list';
import { SHEET_LINES_MAX, priceSheets } from './price-sheet';
import type { SheetLanguage } from './sheet-wording';

/** Which lines of a list go into a sheet. */
export interface SheetFilter {
  readonly tld?: string;
  readonly action?: 'register' | 'renew' | 'transfer' | 'restore';
}

/** A price list as a workbook that can be written in and uploaded again. */
@Injectable()
export class WritePriceSheet {
  constructor(private readonly grid: PriceGrid) {}

  /** @throws PackageNotFound, NodeNotFound, OperatorOnly; PriceInvalid when it would have too many lines */
  async run(actor: Actor, list: PriceList, language: SheetLanguage, filter: SheetFilter): Promise<[Sheet, Sheet, Sheet]> {
    const grid = await this.grid.read(actor, list);
    const { data, nextCursor } = pageOfPrices(grid.products, { ...filter, limit: SHEET_LINES_MAX });
    if (nextCursor !== null)
      throw new PriceInvalid(`A sheet has at most ${SHEET_LINES_MAX} lines. Ask for one extension or one action.`, {
        linesMax: SHEET_LINES_MAX,
      });
    return priceSheets({ list, language, grid, products: data.map(({ product }) => product) });
  }
}
