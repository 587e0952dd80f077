import { Money } from '#libs/kernel';
import { ApiFromValidation, IsLine, IsNested, fingerprint } from '#libs/platform';
import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import { NOTE_MAX, TOP_UP_LEAST, TOP_UP_MOST } from '../top-up';
import type { TopUpWish } from '../top-up-wish';
import { TransferredBody, readTransferred } from './transferred.body';

@ApiFromValidation()
export class TopUpBody {
  /** Whole rupiah. */
  @IsInt()
  @Min(Number(TOP_UP_LEAST.units))
  @Max(Number(TOP_UP_MOST.units))
  readonly amount!: number;

  /** One of `GET /v1/top-ups/bank-accounts`; the first of them when it is left out. */
  @IsOptional()
  @IsLine(40)
  readonly bankAccount?: string;

  /** The money has been sent already, in just this amount: no digits are added that would tell it from others. */
  @IsOptional()
  @IsBoolean()
  readonly isPaid?: boolean;

  /** Something that helps to find the payment, such as the bank's reference. */
  @IsOptional()
  @IsLine(NOTE_MAX)
  readonly note?: string;

  @IsOptional()
  @IsNested(() => TransferredBody)
  readonly transferred?: TransferredBody;
}

export const readTopUpWish = (body: TopUpBody, idempotencyKey: string): TopUpWish => ({
  amount: Money.idr(body.amount),
  bankAccountId: body.bankAccount,
  isPaid: body.isPaid,
  note: body.note,
  transferred: body.transferred && readTransferred(body.transferred),
  idempotencyKey,
  bodyHash: fingerprint(body),
});
