import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SEEDED_RULES } from '../rules/seeded-rules';

const maybe = { isNullable: true };
const SINCE = '2026-01-01 00:00:00.000';

/** What TLDs ask for, what registrants have to show, and what they handed in. */
export class Cases1795000030000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'document_rule',
      columns: [
        column('id', 'integer', { isPrimary: true, isGenerated: true, generationStrategy: 'increment' }),
        text('tld', 64),
        instant('valid_from'),
        column('rule', 'text'),
        text('created_by', 40, maybe),
        instant('created_at'),
      ],
      indices: [{ name: 'document_rule_tld', columnNames: ['tld', 'id'] }],
    });
    for (const [tld, rule] of Object.entries(SEEDED_RULES))
      await q.query('INSERT INTO document_rule (tld, valid_from, rule, created_at) VALUES (?, ?, ?, ?)', [
        tld,
        SINCE,
        JSON.stringify(rule),
        SINCE,
      ]);
    await this.cases(q);
    await this.papers(q);
  }

  private async cases(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'verification_case',
      columns: [
        text('id', 40, { isPrimary: true }),
        text('subject', 40),
        text('name', 253),
        text('tld', 64),
        text('contact_id', 40),
        column('owner_id', 'integer'),
        column('seller_id', 'integer'),
        column('seller_parent_id', 'integer', maybe),
        text('variant', 40),
        column('requirements', 'text'),
        column('policy', 'text', maybe),
        text('state', 12),
        text('closed_because', 40, maybe),
        column('elapsed_ms', 'bigint'),
        instant('running_since', maybe),
        instant('counted_until', maybe),
        column('stage', 'integer'),
        instant('due_at', maybe),
        instant('next_at', maybe),
        column('reminded_hours', 'text'),
        instant('registered_at', maybe),
        column('four_eyes', 'boolean'),
        text('reviewer_id', 40, maybe),
        instant('lease_until', maybe),
        instant('submitted_at', maybe),
        instant('decided_at', maybe),
        instant('created_at'),
        instant('listed_at'),
        column('version', 'integer'),
      ],
      indices: [
        { name: 'verification_case_subject', columnNames: ['subject'], isUnique: true },
        { name: 'verification_case_contact', columnNames: ['contact_id'] },
        { name: 'verification_case_owner', columnNames: ['owner_id', 'listed_at', 'id'] },
        { name: 'verification_case_owner_state', columnNames: ['owner_id', 'state', 'listed_at', 'id'] },
        { name: 'verification_case_seller', columnNames: ['seller_id', 'listed_at', 'id'] },
        { name: 'verification_case_seller_state', columnNames: ['seller_id', 'state', 'listed_at', 'id'] },
        { name: 'verification_case_queue', columnNames: ['state', 'submitted_at', 'id'] },
        { name: 'verification_case_due', columnNames: ['due_at'] },
        { name: 'verification_case_next', columnNames: ['next_at'] },
      ],
      checks: [{ name: 'verification_case_stands', expression: "state IN ('missing', 'in_review', 'approved', 'closed')" }],
    });
  }

  private async papers(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'case_paper',
      columns: [
        text('id', 40, { isPrimary: true }),
        text('case_id', 40),
        text('requirement', 40),
        text('kind', 40),
        text('document_id', 40),
        text('state', 12),
        column('uploaded_by_node', 'integer'),
        text('uploaded_by', 40),
        text('reused_from', 40, maybe),
        text('decided_by', 40, maybe),
        instant('decided_at', maybe),
        text('reason_code', 40, maybe),
        text('reason_text', 500, maybe),
        instant('created_at'),
      ],
      indices: [
        { name: 'case_paper_case', columnNames: ['case_id', 'requirement', 'id'] },
        { name: 'case_paper_document', columnNames: ['document_id'] },
        { name: 'case_paper_uploader', columnNames: ['uploaded_by_node', 'id'] },
      ],
      checks: [{ name: 'case_paper_stands', expression: "state IN ('submitted', 'approved', 'rejected', 'replaced')" }],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
