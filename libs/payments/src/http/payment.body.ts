import { TOP_UP_LEAST } from '#libs/deposits';
import { Money } from '#libs/kernel';
import { ApiFromValidation, fingerprint } from '#libs/platform';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { PAYMENT_MOST, type PaymentWish } from '../payments/payment';

@ApiFromValidation()
export class PaymentBody {
  /** What the deposit gets, in whole rupiah; the method's fee comes on top. */
  @IsInt()
  @Min(Number(TOP_UP_LEAST.units))
  @Max(Number(PAYMENT_MOST.units))
  readonly amount!: number;

  /** One of `GET /v1/payments/methods`. */
  @IsString()
  @MaxLength(40)
  readonly method!: string;

  /** What it is for, should it be one invoice: it is paid when the money is there. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly invoice?: string;
}

export const readPaymentWish = (body: PaymentBody, idempotencyKey: string): PaymentWish => ({
  amount: Money.idr(body.amount),
  methodId: body.method,
  invoiceId: body.invoice,
  idempotencyKey,
  bodyHash: fingerprint(body),
});
