import type { Schema } from '#libs/platform';
import { casePaperTable } from './cases/case-paper.table';
import { verificationCaseTable } from './cases/verification-case.table';
import { documentTable } from './document.table';
import { Documents1795000010000 } from './migrations/1795000010000-documents';
import { Cases1795000030000 } from './migrations/1795000030000-cases';
import { documentRuleTable } from './rules/document-rule.table';

export const documentsSchema: Schema = {
  entities: [documentTable, documentRuleTable, verificationCaseTable, casePaperTable],
  migrations: [Documents1795000010000, Cases1795000030000],
};
