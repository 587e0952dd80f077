import { NOTE_MAX, TOP_UP_MOST } from '#libs/deposits';
import { ApiFromValidation, IsLine } from '#libs/platform';
import { IsInt, Max, Min } from 'class-validator';

/** A payment I have seen. */
@ApiFromValidation()
export class SeenPaymentBody {
  /** Whole rupiah. */
  @IsInt()
  @Min(1)
  @Max(Number(TOP_UP_MOST.units))
  readonly amount!: number;

  /** How I have seen it: the buyer reads it too. */
  @IsLine(NOTE_MAX)
  readonly reason!: string;
}
