import { DAY, DomainError } from '#libs/kernel';
import type { PriceList } from '../price-list';
import type { SheetCell } from './read-price-sheet';

/** What a price sheet would write, kept until somebody agrees. */
export interface PriceImport {
  readonly id: string;
  readonly nodeId: number;
  readonly list: PriceList;
  /** Of the list as it was downloaded. */
  readonly stamp: string;
  readonly cells: readonly SheetCell[];
  /** Cells of the sheet that could not be read. As long as there are any, nothing is written. */
  readonly faults: number;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly appliedAt: Date | null;
}

/** How long a preview is kept. */
export const IMPORT_KEPT_MS = DAY;

/** Also somebody else's. */
export class PriceImportNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'price-import-not-found';

  constructor() {
    super('There is no such import.');
  }
}

/** It has been written already, or was not agreed to in time. */
export class PriceImportOver extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'price-import-over';

  constructor(isApplied: boolean) {
    super(isApplied ? 'This import has been written already.' : 'This import was kept for a day and is over. Upload the file again.', {
      isApplied,
    });
  }
}

/** Its sheet had mistakes, or nothing to write. */
export class PriceImportUnfit extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'price-import-unfit';

  constructor({ cells, faults }: PriceImport) {
    super('The sheet has cells that cannot be read, or no new price at all. Correct it and upload it again.', {
      cells: cells.length,
      faults,
    });
  }
}

/** @throws PriceImportOver, PriceImportUnfit */
export function refuseUnfit(kept: PriceImport, now: Date): void {
  if (kept.appliedAt || kept.expiresAt <= now) throw new PriceImportOver(kept.appliedAt !== null);
  if (kept.faults > 0 || kept.cells.length === 0) throw new PriceImportUnfit(kept);
}
