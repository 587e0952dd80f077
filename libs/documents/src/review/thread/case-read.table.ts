import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { Side } from './case-message';

/** Up to where one side has read the messages of a case. */
export interface CaseRead {
  readonly caseId: string;
  readonly side: Side;
  readonly messageId: string;
}

/** How that is stored: one row for each case and side. */
export const caseReadTable = new EntitySchema<CaseRead>({
  name: 'case_read',
  columns: {
    caseId: columns.id(),
    side: columns.id(8),
    messageId: columns.text(40),
  },
});
