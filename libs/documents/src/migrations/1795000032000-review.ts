import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SEEDED_REASONS } from '../review/reasons/seeded-reasons';

const maybe = { isNullable: true };

/** Papers are reviewed: claims, decisions, reasons in two languages, and what is asked about a paper. */
export class Review1795000032000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await this.makeClaims(q);
    await this.makeThreads(q);
    await createTable(q, {
      name: 'review_reason',
      columns: [
        text('code', 40, { isPrimary: true }),
        column('words', 'text'),
        column('kinds', 'text'),
        column('is_offered', 'boolean'),
        instant('changed_at'),
      ],
    });
    for (const { code, words, kinds } of SEEDED_REASONS)
      await q.query('INSERT INTO review_reason (code, words, kinds, is_offered, changed_at) VALUES (?, ?, ?, 1, ?)', [
        code,
        JSON.stringify(words),
        JSON.stringify(kinds),
        '2026-11-23 00:00:00.000',
      ]);
  }

  private async makeClaims(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'review_lease',
      columns: [
        text('id', 40, { isPrimary: true }),
        text('case_id', 40),
        text('reviewer_id', 40),
        instant('started_at'),
        instant('ends_at'),
      ],
      indices: [
        { name: 'review_lease_case', columnNames: ['case_id', 'id'] },
        { name: 'review_lease_reviewer', columnNames: ['reviewer_id', 'ends_at'] },
      ],
    });
    await createTable(q, {
      name: 'review_decision',
      columns: [
        text('id', 40, { isPrimary: true }),
        text('case_id', 40),
        text('paper_id', 40),
        column('number', 'integer'),
        text('verdict', 8),
        text('reviewer_id', 40),
        text('lease_id', 40),
        column('needed', 'integer'),
        column('is_final', 'boolean'),
        text('reason_code', 40, maybe),
        column('words', 'text', maybe),
        text('note', 500, maybe),
        instant('decided_at'),
      ],
      indices: [
        { name: 'review_decision_paper', columnNames: ['paper_id', 'number'], isUnique: true },
        { name: 'review_decision_case', columnNames: ['case_id', 'id'] },
      ],
    });
  }

  private async makeThreads(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'case_message',
      columns: [
        text('id', 40, { isPrimary: true }),
        text('case_id', 40),
        text('paper_id', 40),
        text('side', 8),
        column('node_id', 'integer'),
        text('person_id', 40),
        text('text', 1000),
        instant('created_at'),
      ],
      indices: [{ name: 'case_message_case', columnNames: ['case_id', 'id'] }],
    });
    await createTable(q, {
      name: 'case_read',
      columns: [text('case_id', 40, { isPrimary: true }), text('side', 8, { isPrimary: true }), text('message_id', 40)],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
