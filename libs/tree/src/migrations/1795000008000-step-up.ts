import { instant } from '#libs/platform';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

/** Sessions remember when their person last proved who they are. */
export class StepUp1795000008000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.addColumn('login_session', new TableColumn(instant('stepped_up_at', { isNullable: true })));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
