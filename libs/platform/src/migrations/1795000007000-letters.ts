import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, instant, text } from '../engine/portable-migration';

export class Letters1795000007000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'letter',
      columns: [
        text('id', 40, { isPrimary: true }),
        text('person_id', 40, { isNullable: true }),
        column('node_id', 'integer'),
        text('to_email', 254),
        text('to_name', 200),
        text('template', 40),
        text('locale', 2),
        column('brand', 'text'),
        column('data', 'text'),
        text('state', 12),
        text('failure', 300, { isNullable: true }),
        text('message_id', 200, { isNullable: true }),
        instant('created_at'),
        instant('sent_at', { isNullable: true }),
      ],
      indices: [
        { name: 'letter_node', columnNames: ['node_id', 'id'] },
        { name: 'letter_person', columnNames: ['person_id', 'id'] },
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
