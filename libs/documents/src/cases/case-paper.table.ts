import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { CasePaper } from './case-paper';

const maybe = { nullable: true };

/** How a paper of a case is stored; its content is a document. */
export const casePaperTable = new EntitySchema<CasePaper>({
  name: 'case_paper',
  columns: {
    id: columns.id(),
    caseId: columns.text(40),
    requirement: columns.text(40),
    kind: columns.text(40),
    documentId: columns.text(40),
    state: columns.text(12),
    uploadedByNode: columns.integer(),
    uploadedBy: columns.text(40),
    reusedFrom: columns.text(40, maybe),
    decidedBy: columns.text(40, maybe),
    decidedAt: columns.instant(maybe),
    reasonCode: columns.text(40, maybe),
    reasonText: columns.text(500, maybe),
    createdAt: columns.instant(),
  },
  indices: [
    { name: 'case_paper_case', columns: ['caseId', 'requirement', 'id'] },
    { name: 'case_paper_document', columns: ['documentId'] },
    { name: 'case_paper_uploader', columns: ['uploadedByNode', 'id'] },
  ],
  checks: [{ name: 'case_paper_stands', expression: "state IN ('submitted', 'approved', 'rejected', 'replaced')" }],
});
