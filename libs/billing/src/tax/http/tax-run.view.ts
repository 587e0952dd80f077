import { type Page, pageOf } from '#libs/platform';
import { ApiProperty } from '@nestjs/swagger';
import { PER, type Per } from '../tax-invoice';
import type { TaxRun } from '../tax-run';
import type { NamedCorrection } from '../tax-run-reads';
import { TaxAmountsView, viewTaxAmounts } from './tax-amounts.view';

/** What was written for a month at one time. */
export class TaxRunView extends TaxAmountsView {
  @ApiProperty({ example: 'txr_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ example: '2026-11' })
  readonly month!: string;

  @ApiProperty({ enum: PER, description: 'One tax invoice for each buyer, or for each bill.' })
  readonly per!: Per;

  @ApiProperty({ type: 'integer' })
  readonly taxInvoices!: number;

  @ApiProperty({ type: 'integer', description: 'How many credit notes have taken back something of earlier tax invoices.' })
  readonly corrections!: number;

  @ApiProperty({ format: 'date-time' })
  readonly madeAt!: string;
}

/** A run with how many files it makes for Coretax. */
export class WholeTaxRunView extends TaxRunView {
  @ApiProperty({ type: 'integer', description: 'At most 1,000 tax invoices stand in one file.' })
  readonly files!: number;
}

/** What asking for a run has done. */
export class TaxRunOutcomeView {
  @ApiProperty({ type: TaxRunView, nullable: true, description: 'Null when nothing was missing.' })
  readonly run!: TaxRunView | null;
}

/** What a credit note takes back of a tax invoice: to be replaced or cancelled in Coretax. */
export class TaxCorrectionView extends TaxAmountsView {
  @ApiProperty({ example: 'NK/2026/000004' })
  readonly creditNote!: string;

  @ApiProperty({ example: 'FP/2026/000012' })
  readonly taxInvoice!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'The number of the tax office, as far as it is known here.' })
  readonly nsfp!: string | null;
}

/** What both views show. */
const shown = (run: TaxRun) => ({
  ...viewTaxAmounts(run),
  id: run.id,
  month: run.month,
  per: run.per,
  taxInvoices: run.invoiceCount,
  corrections: run.correctionCount,
  madeAt: run.madeAt.toISOString(),
});

export const viewTaxRun = (run: TaxRun): TaxRunView => shown(run);

export const viewWholeTaxRun = (run: TaxRun, files: number): WholeTaxRunView => ({ ...shown(run), files });

/** One page, the newest first. */
export const viewTaxRuns = (rows: readonly TaxRun[], limit: number): Page<TaxRunView> =>
  pageOf(rows, limit, ({ id }) => [id]).map(viewTaxRun);

/** One page, in the order of the credit notes. */
export const viewTaxCorrections = (rows: readonly NamedCorrection[], limit: number): Page<TaxCorrectionView> =>
  pageOf(rows, limit, ({ creditNoteId, taxInvoiceId }) => [creditNoteId, taxInvoiceId]).map(({ creditNote, taxInvoice, nsfp, ...of }) => ({
    ...viewTaxAmounts(of),
    creditNote,
    taxInvoice,
    nsfp,
  }));
