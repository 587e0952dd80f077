import { column, createTable, instant, text } from '#libs/platform';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

/** What is changed about domains without paying for it. */
export class DomainChanges1795000037000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.addColumn('domain', new TableColumn(instant('locked_since', { isNullable: true })));
    await createTable(q, {
      name: 'domain_change',
      columns: [
        text('id', 40, { isPrimary: true }),
        text('domain_id', 40),
        text('open_domain', 40, { isNullable: true }),
        text('kind', 20),
        column('previous', 'text'),
        column('wanted', 'text'),
        text('auth_info', 64, { isNullable: true }),
        text('asked_by', 40),
        column('asked_by_node', 'integer'),
        text('state', 20),
        text('failure_code', 60, { isNullable: true }),
        text('failure_message', 400, { isNullable: true }),
        column('absences', 'integer'),
        instant('doubt_since', { isNullable: true }),
        instant('shown_at', { isNullable: true }),
        instant('created_at'),
        instant('ended_at', { isNullable: true }),
      ],
      indices: [
        { name: 'domain_change_open', columnNames: ['open_domain'], isUnique: true },
        { name: 'domain_change_domain', columnNames: ['domain_id', 'id'] },
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
