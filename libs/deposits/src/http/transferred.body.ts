import { ApiFromValidation, IsLine } from '#libs/platform';
import { IsISO8601, IsOptional, Matches } from 'class-validator';
import type { Transferred } from '../top-up';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** What helps to find a transfer on the statement of the bank. */
@ApiFromValidation()
export class TransferredBody {
  /** The bank it was sent from. */
  @IsOptional()
  @IsLine(80)
  readonly bank?: string;

  /** The account it was sent from. */
  @IsOptional()
  @Matches(/^\d{6,20}$/, { message: 'must be 6 to 20 digits', context: { id: 'harus 6 sampai 20 angka' } })
  readonly number?: string;

  /** Whose account that is. */
  @IsOptional()
  @IsLine(120)
  readonly name?: string;

  /** The day it was sent. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(DAY, { message: 'must be a day like 2026-11-22', context: { id: 'harus tanggal seperti 2026-11-22' } })
  readonly paidOn?: string;
}

export const readTransferred = ({ bank, number, name, paidOn }: TransferredBody): Transferred => ({
  bank: bank ?? null,
  number: number ?? null,
  name: name ?? null,
  paidOn: paidOn ?? null,
});
