import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import { type CaseMessage, MESSAGE_MAX } from './case-message';

/** How messages about papers are stored. Rows are only added. */
export const caseMessageTable = new EntitySchema<CaseMessage>({
  name: 'case_message',
  columns: {
    id: columns.id(),
    caseId: columns.text(40),
    paperId: columns.text(40),
    side: columns.text(8),
    nodeId: columns.integer(),
    personId: columns.text(40),
    text: columns.text(MESSAGE_MAX),
    createdAt: columns.instant(),
  },
  indices: [{ name: 'case_message_case', columns: ['caseId', 'id'] }],
});
