import { column, createTable, instant, text } from '#libs/platform';
import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';

/** What becomes of a document: scanned, shown and to whom, held, destroyed. */
export class Vault1795000031000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    const added = [
      text('state', 12, { default: "'clean'" }),
      column('handed_in_by', 'integer', { isNullable: true }),
      instant('keep_until', { isNullable: true }),
      text('destroyed_for', 40, { isNullable: true }),
      instant('destroyed_at', { isNullable: true }),
    ];
    for (const each of added) await q.addColumn('document', new TableColumn(each));
    await q.createIndex('document', new TableIndex({ name: 'document_by', columnNames: ['handed_in_by', 'id'] }));
    await q.createIndex('document', new TableIndex({ name: 'document_due', columnNames: ['state', 'keep_until', 'id'] }));
    await createTable(q, {
      name: 'sighting',
      columns: [
        text('id', 40, { isPrimary: true }),
        text('document_id', 40),
        column('handed_in_by', 'integer', { isNullable: true }),
        column('node_id', 'integer'),
        text('person_id', 40),
        text('role', 12),
        text('purpose', 12),
        instant('at'),
      ],
      indices: [
        { name: 'sighting_owner', columnNames: ['handed_in_by', 'id'] },
        { name: 'sighting_document', columnNames: ['document_id', 'id'] },
      ],
    });
    await createTable(q, {
      name: 'document_hold',
      columns: [
        text('id', 40, { isPrimary: true }),
        column('node_id', 'integer'),
        text('object', 40),
        text('reason', 500),
        text('placed_by', 40),
        instant('placed_at'),
        text('lifted_by', 40, { isNullable: true }),
        instant('lifted_at', { isNullable: true }),
      ],
      indices: [
        { name: 'document_hold_node', columnNames: ['node_id', 'id'] },
        { name: 'document_hold_object', columnNames: ['object'] },
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
