import { ApiFromValidation, IsLine } from '#libs/platform';
import { IsISO8601, Matches } from 'class-validator';
import { SLIP_NUMBER_MAX } from '../withholding.table';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** What the slip says it is. */
@ApiFromValidation()
export class SlipBody {
  /** Its number. */
  @IsLine(SLIP_NUMBER_MAX)
  readonly number!: string;

  /** The day on it. */
  @IsISO8601({ strict: true })
  @Matches(DAY, { message: 'must be a day like 2026-11-22', context: { id: 'harus tanggal seperti 2026-11-22' } })
  readonly dated!: string;
}
