import { type Page, pageOf } from '#libs/platform';
import { nodeRef } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';
import type { TaxInvoice } from '../tax-invoice';
import { TRANSACTION_CODES, type TransactionCode } from '../transaction-code';
import { TaxAmountsView, viewTaxAmounts } from './tax-amounts.view';
import { TaxIdentityView, viewTaxIdentity } from './tax-identity.view';

/** A tax invoice as a list shows it. */
export class TaxInvoiceView extends TaxAmountsView {
  @ApiProperty({ example: 'txi_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ description: 'Our reference (`RefDesc` in Coretax).', example: 'FP/2026/000012' })
  readonly number!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'The number of the tax office (NSFP); null until it is known here.' })
  readonly nsfp!: string | null;

  @ApiProperty({ example: '2026-11' })
  readonly month!: string;

  @ApiProperty({ format: 'date', description: 'The day on it, in Jakarta.' })
  readonly date!: string;

  @ApiProperty({ enum: Object.keys(TRANSACTION_CODES) })
  readonly transactionCode!: TransactionCode;

  @ApiProperty({ example: 'nod_42' })
  readonly buyer!: string;

  @ApiProperty({ type: 'integer', description: 'How many lines of bills stand on it.' })
  readonly lineCount!: number;

  @ApiProperty({ format: 'date-time' })
  readonly issuedAt!: string;
}

/** A tax invoice with who was who. */
export class WholeTaxInvoiceView extends TaxInvoiceView {
  @ApiProperty()
  readonly seller!: TaxIdentityView;

  @ApiProperty({ description: 'As it was that day.' })
  readonly billTo!: TaxIdentityView;
}

/** What both views show. */
const shown = (invoice: TaxInvoice) => ({
  ...viewTaxAmounts(invoice),
  id: invoice.id,
  number: invoice.number,
  nsfp: invoice.nsfp,
  month: invoice.month,
  date: invoice.dated,
  transactionCode: invoice.transactionCode,
  buyer: nodeRef(invoice.buyerId),
  lineCount: invoice.lineCount,
  issuedAt: invoice.issuedAt.toISOString(),
});

export const viewTaxInvoice = (invoice: TaxInvoice): TaxInvoiceView => shown(invoice);

/** One page, the newest first. */
export const viewTaxInvoices = (rows: readonly TaxInvoice[], limit: number): Page<TaxInvoiceView> =>
  pageOf(rows, limit, ({ id }) => [id]).map(viewTaxInvoice);

export const viewWholeTaxInvoice = (invoice: TaxInvoice): WholeTaxInvoiceView => ({
  ...shown(invoice),
  seller: viewTaxIdentity(invoice.seller),
  billTo: viewTaxIdentity(invoice.buyer),
});
