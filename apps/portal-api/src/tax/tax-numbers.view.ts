import { type ImportedRow, NUMBER_OUTCOMES, type NumberOutcome } from '#libs/billing';
import { ApiProperty } from '@nestjs/swagger';

/** What became of one row. */
export class ImportedRowView {
  @ApiProperty({ type: 'integer', description: 'Its place in the file, from 1.' })
  readonly row!: number;

  @ApiProperty({ example: 'FP/2026/000012' })
  readonly reference!: string;

  @ApiProperty({ example: '04002600000000012' })
  readonly nsfp!: string;

  @ApiProperty({
    enum: NUMBER_OUTCOMES,
    description:
      '`known` already; `not-ours`: none of my tax invoices has the reference; `not-a-number` of 17 digits and this code; `has-another`, which stays; `taken` by another tax invoice.',
  })
  readonly outcome!: NumberOutcome;
}

/** What became of a list of Coretax's. */
export class ImportedNumbersView {
  @ApiProperty({ type: 'integer', description: 'How many numbers were written.' })
  readonly written!: number;

  @ApiProperty({ type: [ImportedRowView] })
  readonly rows!: ImportedRowView[];
}

export const viewImportedNumbers = (rows: readonly ImportedRow[]): ImportedNumbersView => ({
  written: rows.filter(({ outcome }) => outcome === 'written').length,
  rows: rows.map(({ row, reference, nsfp, outcome }) => ({ row, reference, nsfp, outcome })),
});
