import { type Page, pageOf } from '#libs/platform';
import { ApiProperty } from '@nestjs/swagger';
import type { Confirmation } from '../statement-import/confirm-import';
import type { StatementImport } from '../statement-import/statement-import';
import { STATEMENT_LAYOUTS } from '../statement-import/statement-layout';

/** A bank statement that was handed in. */
export class StatementImportView {
  @ApiProperty({ example: 'sti_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ example: 'bnk_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly bankAccount!: string;

  @ApiProperty({ enum: STATEMENT_LAYOUTS.map(({ name }) => name), description: 'Whose columns were found in it.' })
  readonly layout!: StatementImport['layout'];

  @ApiProperty({ type: 'integer', description: 'Rows of money that came in.' })
  readonly credits!: number;

  @ApiProperty({ type: 'integer', description: 'Those of them that no earlier statement had.' })
  readonly added!: number;

  @ApiProperty({ type: 'integer', description: 'Rows that are not kept: money that went out, and amounts with sen, which are interest.' })
  readonly passedOver!: number;

  @ApiProperty({ format: 'date-time' })
  readonly importedAt!: string;
}

/** A row that could not be credited. */
export class RefusedRowView {
  @ApiProperty({ example: 'str_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly row!: string;

  @ApiProperty({ description: 'As in a problem.', example: 'own-top-up' })
  readonly code!: string;
}

/** What was beyond doubt, and what is left. Numbers of rows. */
export class ConfirmationView {
  @ApiProperty({ type: 'integer', description: 'Credited by this.' })
  readonly credited!: number;

  @ApiProperty({ type: 'integer', description: 'Approved by me; a second person has to approve as well.' })
  readonly waiting!: number;

  @ApiProperty({ type: 'integer', description: 'Approved by hand before; nothing moved.' })
  readonly noted!: number;

  @ApiProperty({ type: 'integer', description: 'Somebody has to look.' })
  readonly left!: number;

  @ApiProperty({ type: [RefusedRowView] })
  readonly refused!: readonly RefusedRowView[];
}

export const viewConfirmation = (confirmation: Confirmation): ConfirmationView => confirmation;

export const viewStatementImport = (each: StatementImport): StatementImportView => ({
  id: each.id,
  bankAccount: each.bankAccountId,
  layout: each.layout,
  credits: each.credits,
  added: each.added,
  passedOver: each.passedOver,
  importedAt: each.importedAt.toISOString(),
});

/** One page of them, the newest first. */
export const viewStatementImports = (rows: readonly StatementImport[], limit: number): Page<StatementImportView> =>
  pageOf(rows, limit, ({ id }) => [id]).map(viewStatementImport);
