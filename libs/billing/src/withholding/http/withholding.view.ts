import { MoneyView, type Page, pageOf, viewMoney } from '#libs/platform';
import { nodeRef } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';
import { WITHHOLDING_STATES, type Withholding, type WithholdingState } from '../withholding';

/** PPh 23 that the buyer of an invoice keeps back. */
export class WithholdingView {
  @ApiProperty({ example: 'wht_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ example: 'ivc_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly invoice!: string;

  @ApiProperty({ description: 'Who keeps it back.', example: 'nod_42' })
  readonly buyer!: string;

  @ApiProperty({
    enum: WITHHOLDING_STATES,
    description:
      '`declared`: the slip is still owed. `submitted`: the seller looks at it. `accepted`: it counts like money paid in. `rejected`: all of the invoice is due in money.',
  })
  readonly state!: WithholdingState;

  @ApiProperty({ description: 'The sum of 2 % of the price before PPN of each line that is subject to it.' })
  readonly amount!: MoneyView;

  @ApiProperty({ type: 'string', nullable: true, description: 'The number of the slip (bukti potong).', example: '2600000012' })
  readonly slipNumber!: string | null;

  @ApiProperty({ type: 'string', format: 'date', nullable: true, description: 'The day on the slip.' })
  readonly slipDated!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Why it was rejected.' })
  readonly reason!: string | null;

  @ApiProperty({ format: 'date-time' })
  readonly declaredAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly decidedAt!: string | null;
}

export const viewWithholding = ({ id, invoiceId, buyerId, state, amount, slip, reason, ...at }: Withholding): WithholdingView => ({
  id,
  invoice: invoiceId,
  buyer: nodeRef(buyerId),
  state,
  amount: viewMoney(amount),
  slipNumber: slip?.number ?? null,
  slipDated: slip?.dated ?? null,
  reason,
  declaredAt: at.declaredAt.toISOString(),
  decidedAt: at.decidedAt?.toISOString() ?? null,
});

/** One page of them, the newest first. */
export const viewWithholdings = (rows: readonly Withholding[], limit: number): Page<WithholdingView> =>
  pageOf(rows, limit, ({ id }) => [id]).map(viewWithholding);
