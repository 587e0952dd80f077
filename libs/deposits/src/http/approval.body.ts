import { Money } from '#libs/kernel';
import { ApiFromValidation, IsLine } from '#libs/platform';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { Approval } from '../decision';
import { NOTE_MAX, TOP_UP_MOST } from '../top-up';

/** What has arrived, should it be something else than was to be transferred. */
@ApiFromValidation()
export class ApprovalBody {
  /** Whole rupiah; what was to be transferred when it is left out. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(Number(TOP_UP_MOST.units))
  readonly amount?: number;

  /** Why it is another amount. The child reads it. */
  @IsOptional()
  @IsLine(NOTE_MAX)
  readonly reason?: string;
}

/** A request without a body says nothing else. */
export const readApproval = ({ amount, reason }: ApprovalBody = {}, idempotencyKey: string): Omit<Approval, 'state'> => ({
  amount: amount === undefined ? undefined : Money.idr(amount),
  reason,
  idempotencyKey,
});
