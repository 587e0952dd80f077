import { asJson, columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { DocumentRule } from './document-rule';

/** Rows are only added. */
export const documentRuleTable = new EntitySchema<DocumentRule>({
  name: 'document_rule',
  columns: {
    id: columns.integer({ primary: true, generated: 'increment' }),
    tld: columns.text(64),
    validFrom: columns.instant(),
    rule: columns.longText({ transformer: asJson }),
    createdBy: columns.text(40, { nullable: true }),
    createdAt: columns.instant(),
  },
  indices: [{ name: 'document_rule_tld', columns: ['tld', 'id'] }],
});
