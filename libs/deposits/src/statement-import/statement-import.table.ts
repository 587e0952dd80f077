import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { StatementImport } from './statement-import';

/** How it is stored which bank statements were handed in: each file once for an account. */
export const statementImportTable = new EntitySchema<StatementImport>({
  name: 'statement_import',
  columns: {
    id: columns.id(),
    nodeId: columns.integer(),
    bankAccountId: columns.text(40),
    fileHash: columns.text(64),
    layout: columns.text(12),
    credits: columns.integer(),
    added: columns.integer(),
    passedOver: columns.integer(),
    importedBy: columns.text(40),
    importedAt: columns.instant(),
  },
  indices: [
    { name: 'statement_import_file', columns: ['bankAccountId', 'fileHash'], unique: true },
    { name: 'statement_import_node', columns: ['nodeId', 'id'] },
  ],
});
