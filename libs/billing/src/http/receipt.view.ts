import { MoneyView, type Page, pageOf, viewMoney } from '#libs/platform';
import { nodeRef } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';
import type { Receipt } from '../receipt';

/** That a payment has arrived. */
export class ReceiptView {
  @ApiProperty({ example: 'rcp_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ description: 'Without gaps in each year of its seller.', example: 'KW/2026/000017' })
  readonly number!: string;

  @ApiProperty({ description: 'Who has paid.', example: 'nod_42' })
  readonly payer!: string;

  @ApiProperty({ description: 'The top-up that was approved.', example: 'top_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly topUp!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'The bill the payer named.' })
  readonly invoice!: string | null;

  @ApiProperty()
  readonly amount!: MoneyView;

  @ApiProperty({ enum: ['paid'], description: 'There is a receipt for what was paid, and for nothing else.' })
  readonly state!: 'paid';

  @ApiProperty({ format: 'date-time' })
  readonly paidAt!: string;
}

const viewReceipt = ({ id, number, payerId, topUpId, invoiceId, amount, paidAt }: Receipt): ReceiptView => ({
  id,
  number,
  payer: nodeRef(payerId),
  topUp: topUpId,
  invoice: invoiceId,
  amount: viewMoney(amount),
  state: 'paid',
  paidAt: paidAt.toISOString(),
});

/** One page of receipts, the newest first. */
export const viewReceipts = (rows: readonly Receipt[], limit: number): Page<ReceiptView> =>
  pageOf(rows, limit, ({ id }) => [id]).map(viewReceipt);
