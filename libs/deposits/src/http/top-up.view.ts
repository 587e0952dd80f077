import { MoneyView, viewMoney } from '#libs/platform';
import { nodeRef } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';
import type { BankAccount } from '../bank-accounts/bank-account';
import { TOP_UP_SOURCES, TOP_UP_STATES, type TopUp, type TopUpSource, type TopUpState, type Transferred } from '../top-up';
import { PayToView, viewPayTo } from './bank-account.view';

const TEXT_OR_NULL = { type: 'string', nullable: true } as const;
const INSTANT_OR_NULL = { ...TEXT_OR_NULL, format: 'date-time' } as const;

/** What the child says about the transfer. */
export class TransferredView {
  @ApiProperty(TEXT_OR_NULL)
  readonly bank!: string | null;

  @ApiProperty(TEXT_OR_NULL)
  readonly number!: string | null;

  @ApiProperty(TEXT_OR_NULL)
  readonly name!: string | null;

  @ApiProperty({ ...TEXT_OR_NULL, format: 'date' })
  readonly paidOn!: string | null;
}

/** Money that a child pays to its parent. */
export class TopUpView {
  @ApiProperty({ example: 'top_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ description: 'Whose deposit it is for.', example: 'nod_42' })
  readonly node!: string;

  @ApiProperty({ description: 'What was asked for.' })
  readonly amount!: MoneyView;

  @ApiProperty({ description: 'To be transferred exactly: its last digits tell it from others. All of it is credited.' })
  readonly exactAmount!: MoneyView;

  @ApiProperty({ type: () => MoneyView, nullable: true, description: 'What was credited: what has arrived.' })
  readonly creditedAmount!: MoneyView | null;

  @ApiProperty({ enum: TOP_UP_STATES })
  readonly state!: TopUpState;

  @ApiProperty({ enum: TOP_UP_SOURCES, description: '`transfer`: the child announced it. The others came by themselves.' })
  readonly source!: TopUpSource;

  @ApiProperty({ type: () => PayToView, nullable: true, description: 'Where to pay to; null when it came another way.' })
  readonly payTo!: PayToView | null;

  @ApiProperty({ ...TEXT_OR_NULL, description: 'The invoice it is for; null: it is for the deposit.' })
  readonly invoice!: string | null;

  @ApiProperty(TEXT_OR_NULL)
  readonly note!: string | null;

  @ApiProperty()
  readonly transferred!: TransferredView;

  @ApiProperty({ ...INSTANT_OR_NULL, description: 'When the newest proof of the payment was handed in.' })
  readonly proofAt!: string | null;

  @ApiProperty({ ...TEXT_OR_NULL, description: 'One of the last 48 hours with the same sender and amount: look twice.' })
  readonly duplicateOf!: string | null;

  @ApiProperty({ format: 'date-time' })
  readonly requestedAt!: string;

  @ApiProperty({ ...INSTANT_OR_NULL, description: 'If nobody has decided by then, the next night ends it.' })
  readonly expiresAt!: string | null;

  @ApiProperty({ ...INSTANT_OR_NULL, description: 'One person has approved it; the amount needs a second one.' })
  readonly firstApprovedAt!: string | null;

  @ApiProperty(INSTANT_OR_NULL)
  readonly decidedAt!: string | null;

  @ApiProperty({ ...TEXT_OR_NULL, description: 'Why it was rejected, or why another amount was credited.' })
  readonly reason!: string | null;
}

const viewTransferred = ({ bank, number, name, paidOn }: Transferred): TransferredView => ({ bank, number, name, paidOn });

/** `account` is the one it is to be paid to; null when there is none. */
export const viewTopUp = (topUp: TopUp, account: BankAccount | null): TopUpView => ({
  id: topUp.id,
  node: nodeRef(topUp.childId),
  amount: viewMoney(topUp.amount),
  exactAmount: viewMoney(topUp.exactAmount),
  creditedAmount: topUp.creditedAmount && viewMoney(topUp.creditedAmount),
  state: topUp.state,
  source: topUp.source,
  payTo: account && viewPayTo(account),
  invoice: topUp.invoiceId,
  note: topUp.note,
  transferred: viewTransferred(topUp.transferred),
  proofAt: topUp.proofAt?.toISOString() ?? null,
  duplicateOf: topUp.duplicateOf,
  requestedAt: topUp.requestedAt.toISOString(),
  expiresAt: topUp.expiresAt?.toISOString() ?? null,
  firstApprovedAt: topUp.firstApproval?.at.toISOString() ?? null,
  decidedAt: topUp.decidedAt?.toISOString() ?? null,
  reason: topUp.reason,
});
