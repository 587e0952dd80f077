import { createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Items that were paid and do not go on. */
export class StuckItems1795000047002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'stuck_item',
      columns: [
        text('id', 40, { isPrimary: true }),
        text('item_id', 40),
        text('kind', 12),
        text('open_item', 40, { isNullable: true }),
        instant('since'),
        instant('seen_at'),
        instant('over_at', { isNullable: true }),
      ],
      indices: [
        { name: 'stuck_item_open', columnNames: ['open_item'], isUnique: true },
        { name: 'stuck_item_over', columnNames: ['over_at', 'id'] },
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
