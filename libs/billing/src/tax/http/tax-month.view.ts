import { type Page, pageOf } from '#libs/platform';
import { nodeRef } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';
import type { TaxMonthState, TaxShare, UnidentifiedBuyer } from '../tax-run-reads';
import { TaxAmountsView, viewTaxAmounts } from './tax-amounts.view';

/** Some of a month. */
export class TaxShareView extends TaxAmountsView {
  @ApiProperty({ type: 'integer' })
  readonly count!: number;
}

/** Where a month stands. */
export class TaxMonthView {
  @ApiProperty({ example: '2026-11' })
  readonly month!: string;

  @ApiProperty({ description: 'Tax invoices are written when it is.' })
  readonly isOver!: boolean;

  @ApiProperty({ description: 'What stands on tax invoices; counted in tax invoices.' })
  readonly written!: TaxShareView;

  @ApiProperty({ description: 'What the next run will write; counted in buyers.' })
  readonly waiting!: TaxShareView;

  @ApiProperty({ description: 'Bought by those who have not said who they are: reported to the tax office as one sum. Counted in buyers.' })
  readonly unidentified!: TaxShareView;
}

/** A buyer who has not said who it is on tax papers. */
export class UnidentifiedBuyerView extends TaxAmountsView {
  @ApiProperty({ example: 'nod_42' })
  readonly buyer!: string;
}

const viewShare = (share: TaxShare): TaxShareView => ({ ...viewTaxAmounts(share), count: share.count });

export const viewTaxMonth = ({ month, isOver, written, waiting, unidentified }: TaxMonthState): TaxMonthView => ({
  month,
  isOver,
  written: viewShare(written),
  waiting: viewShare(waiting),
  unidentified: viewShare(unidentified),
});

/** One page, in the order of the buyers. */
export const viewUnidentified = (rows: readonly UnidentifiedBuyer[], limit: number): Page<UnidentifiedBuyerView> =>
  pageOf(rows, limit, ({ buyerId }) => [buyerId]).map(({ buyerId, ...of }) => ({ ...viewTaxAmounts(of), buyer: nodeRef(buyerId) }));
