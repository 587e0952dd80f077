import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';
import { text } from '../engine/portable-migration';

/** Mails are found by the name that they are about. Those of the past say it in their facts alone. */
export class LettersAbout1795000039002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.addColumn('letter', new TableColumn(text('about', 253, { isNullable: true })));
    await q.createIndex('letter', new TableIndex({ name: 'letter_about', columnNames: ['node_id', 'about', 'id'] }));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
