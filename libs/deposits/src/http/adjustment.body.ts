import { Money } from '#libs/kernel';
import { ApiFromValidation, IsLine, fingerprint } from '#libs/platform';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import {
  ADJUSTMENT_KINDS,
  ADJUSTMENT_MOST,
  type AdjustmentKind,
  type AdjustmentWish,
  DIRECTIONS,
  type Direction,
} from '../adjustments/adjustment';
import { NOTE_MAX } from '../top-up';

@ApiFromValidation()
export class AdjustmentBody {
  /** `credit` gives to the child, `debit` takes from it. */
  @IsIn(DIRECTIONS)
  readonly direction!: Direction;

  /** Whole rupiah. */
  @IsInt()
  @Min(1)
  @Max(Number(ADJUSTMENT_MOST.units))
  readonly amount!: number;

  /** Goodwill only gives, a fee only takes; corrections and transfers do both. */
  @IsIn(ADJUSTMENT_KINDS)
  readonly kind!: AdjustmentKind;

  /** The child reads it. */
  @IsLine(NOTE_MAX)
  readonly reason!: string;
}

/** `node` is the one the path names: another one is another request. */
export const readAdjustmentWish = (node: string, body: AdjustmentBody, idempotencyKey: string): AdjustmentWish => ({
  direction: body.direction,
  amount: Money.idr(body.amount),
  kind: body.kind,
  reason: body.reason,
  idempotencyKey,
  requestHash: fingerprint({ node, body }),
});
