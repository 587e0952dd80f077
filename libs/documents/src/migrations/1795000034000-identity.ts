import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1795000034000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'case_identity',
      columns: [
        text('case_id', 40, { isPrimary: true }),
        text('kind', 8, { isPrimary: true }),
        text('sealed', 120),
        text('finder', 43),
        text('key_id', 8),
        text('masked', 30),
        text('name', 120),
        text('born_on', 10, { isNullable: true }),
        column('typed_by_node', 'integer'),
        text('typed_by', 40),
        instant('typed_at'),
      ],
      indices: [
        { name: 'case_identity_finder', columnNames: ['finder', 'case_id'] },
        { name: 'case_identity_key', columnNames: ['key_id', 'case_id'] },
      ],
    });
    await createTable(q, {
      name: 'paper_recognition',
      columns: [
        text('paper_id', 40, { isPrimary: true }),
        text('case_id', 40),
        instant('compared_to'),
        text('number', 10),
        column('name_percent', 'integer', { isNullable: true }),
        instant('read_at'),
      ],
      indices: [{ name: 'paper_recognition_case', columnNames: ['case_id', 'paper_id'] }],
      checks: [{ name: 'paper_recognition_number', expression: "number IN ('yes', 'no', 'unreadable')" }],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
