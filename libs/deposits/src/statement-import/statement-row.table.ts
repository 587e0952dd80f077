import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import { BANK_TEXT_MAX } from './read-statement';
import type { StatementRow } from './statement-row';

/** A row as TypeORM brings it back: its amount in units. */
export interface StoredStatementRow extends Omit<StatementRow, 'amount'> {
  readonly units: bigint;
  readonly currency: string;
}

const maybe = { nullable: true };

/** How rows of bank statements are stored: each once for an account, and no two for one top-up. */
export const statementRowTable = new EntitySchema<StoredStatementRow>({
  name: 'statement_row',
  columns: {
    id: columns.id(),
    nodeId: columns.integer(),
    bankAccountId: columns.text(40),
    importId: columns.text(40),
    row: { ...columns.integer(), name: 'file_row' },
    day: columns.text(10),
    currency: columns.text(3),
    units: columns.units(),
    text: columns.text(BANK_TEXT_MAX),
    fingerprint: { ...columns.text(64), name: 'fingerprint_hash' },
    state: columns.text(12),
    topUpId: columns.text(40, maybe),
    decidedBy: columns.text(40, maybe),
    decidedAt: columns.instant(maybe),
    reason: columns.text(500, maybe),
  },
  indices: [
    { name: 'statement_row_fingerprint', columns: ['bankAccountId', 'fingerprint'], unique: true },
    { name: 'statement_row_top_up', columns: ['topUpId'], unique: true },
    { name: 'statement_row_amount', columns: ['bankAccountId', 'units', 'day'] },
    { name: 'statement_row_import', columns: ['importId', 'id'] },
    { name: 'statement_row_node', columns: ['nodeId', 'id'] },
    { name: 'statement_row_node_state', columns: ['nodeId', 'state', 'id'] },
  ],
});
