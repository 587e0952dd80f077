import { Money } from '#libs/kernel';
import { ApiFromValidation, IsLine, fingerprint } from '#libs/platform';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { NOTE_MAX, TOP_UP_LEAST, TOP_UP_MOST, type TopUpWish } from '../top-up';

@ApiFromValidation()
export class TopUpBody {
  /** Whole rupiah. */
  @IsInt()
  @Min(Number(TOP_UP_LEAST.units))
  @Max(Number(TOP_UP_MOST.units))
  readonly amount!: number;

  /** Something that helps to find the payment, such as the bank's reference. */
  @IsOptional()
  @IsLine(NOTE_MAX)
  readonly note?: string;
}

export const readTopUpWish = (body: TopUpBody, idempotencyKey: string): TopUpWish => ({
  amount: Money.idr(body.amount),
  note: body.note,
  idempotencyKey,
  bodyHash: fingerprint(body),
});
