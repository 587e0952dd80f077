import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { PaperRecognition } from './paper-recognition';

/** How it is stored what a program recognized on a paper. */
export const paperRecognitionTable = new EntitySchema<PaperRecognition>({
  name: 'paper_recognition',
  columns: {
    paperId: columns.id(),
    caseId: columns.text(40),
    comparedTo: columns.instant(),
    number: columns.text(10),
    namePercent: columns.integer({ nullable: true }),
    readAt: columns.instant(),
  },
  indices: [{ name: 'paper_recognition_case', columns: ['caseId', 'paperId'] }],
  checks: [{ name: 'paper_recognition_number', expression: "number IN ('yes', 'no', 'unreadable')" }],
});
