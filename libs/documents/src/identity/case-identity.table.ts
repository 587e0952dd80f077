import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import { type CaseIdentity, TYPED_NAME_MAX } from './case-identity';

/** How what was typed from papers is stored. */
export const caseIdentityTable = new EntitySchema<CaseIdentity>({
  name: 'case_identity',
  columns: {
    caseId: columns.id(),
    kind: columns.text(8, { primary: true }),
    sealed: columns.text(120),
    finder: columns.text(43),
    keyId: columns.text(8),
    masked: columns.text(30),
    name: columns.text(TYPED_NAME_MAX),
    bornOn: columns.text(10, { nullable: true }),
    typedByNode: columns.integer(),
    typedBy: columns.text(40),
    typedAt: columns.instant(),
  },
  indices: [
    { name: 'case_identity_finder', columns: ['finder', 'caseId'] },
    { name: 'case_identity_key', columns: ['keyId', 'caseId'] },
  ],
});
