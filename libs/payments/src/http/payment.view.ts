import { MoneyView, type Page, pageOf, viewMoney } from '#libs/platform';
import { nodeRef } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';
import { PROVIDERS, type Provider } from '../gateways/provider';
import { ALARMS, type Alarm, PAYMENT_STATES, type Payment, type PaymentState, totalOf } from '../payments/payment';
import { PAYMENT_TROUBLES, type PaymentTrouble, TROUBLE_WORDS, whatWentWrong } from '../payments/what-went-wrong';

/** What went wrong with a payment, in plain words. */
export class PaymentTroubleView {
  @ApiProperty({ enum: PAYMENT_TROUBLES })
  readonly code!: PaymentTrouble;

  @ApiProperty({ description: 'In Indonesian: what happened, and what to do now.' })
  readonly id!: string;

  @ApiProperty({ description: 'The same in English.' })
  readonly en!: string;
}

/** A payment through a gateway. */
export class PaymentView {
  @ApiProperty({ example: 'pay_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ description: 'Whose deposit it is for.', example: 'nod_42' })
  readonly node!: string;

  @ApiProperty({ example: 'pme_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly method!: string;

  @ApiProperty({ enum: PROVIDERS })
  readonly provider!: Provider;

  @ApiProperty({ description: 'What the deposit gets.' })
  readonly amount!: MoneyView;

  @ApiProperty({ description: 'What comes on top.' })
  readonly fee!: MoneyView;

  @ApiProperty({ description: 'What is paid: both together.' })
  readonly total!: MoneyView;

  @ApiProperty({ enum: PAYMENT_STATES, description: 'One that failed or expired counts all the same when it is paid later.' })
  readonly state!: PaymentState;

  @ApiProperty({ type: 'string', nullable: true, description: 'Where to pay, as long as it is pending.' })
  readonly payUrl!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'The top-up it became.' })
  readonly topUp!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'The invoice it is for, should it be for one.' })
  readonly invoice!: string | null;

  @ApiProperty({ enum: ALARMS, nullable: true, type: 'string', description: 'What people have to look at, and have to put right by hand.' })
  readonly alarm!: Alarm | null;

  @ApiProperty({ type: () => PaymentTroubleView, nullable: true, description: 'null while nobody knows, and where all is well.' })
  readonly trouble!: PaymentTroubleView | null;

  @ApiProperty({ format: 'date-time' })
  readonly requestedAt!: string;

  @ApiProperty({ format: 'date-time' })
  readonly expiresAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'When it was paid, or failed.' })
  readonly settledAt!: string | null;
}

const viewTrouble = (code: PaymentTrouble | null): PaymentTroubleView | null => code && { code, ...TROUBLE_WORDS[code] };

export const viewPayment = (payment: Payment): PaymentView => ({
  id: payment.id,
  node: nodeRef(payment.childId),
  method: payment.methodId,
  provider: payment.provider,
  amount: viewMoney(payment.amount),
  fee: viewMoney(payment.fee),
  total: viewMoney(totalOf(payment)),
  state: payment.state,
  payUrl: payment.state === 'pending' ? payment.payUrl : null,
  topUp: payment.topUpId,
  invoice: payment.invoiceId,
  alarm: payment.alarm,
  trouble: viewTrouble(whatWentWrong(payment)),
  requestedAt: payment.requestedAt.toISOString(),
  expiresAt: payment.expiresAt.toISOString(),
  settledAt: payment.settledAt?.toISOString() ?? null,
});

/** One page of payments, the newest first. */
export const viewPayments = (rows: readonly Payment[], limit: number): Page<PaymentView> =>
  pageOf(rows, limit, ({ requestedAt, id }) => [requestedAt, id]).map(viewPayment);
