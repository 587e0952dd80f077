import type { PaperKind } from '../rules/paper-kind';
import { SEEDED_RULES } from '../rules/seeded-rules';
import type { CasePaper } from './case-paper';
import { progressOf } from './case-progress';

const requirements = SEEDED_RULES['co.id']!.variants;
const theCase = { id: 'case_1', variant: 'default', requirements };
let papers = 0;
const KIND_OF: Readonly<Record<string, PaperKind>> = { identity: 'KTP', legality: 'NIB', SERTIFIKAT_MEREK: 'SERTIFIKAT_MEREK' };
const paper = (requirement: string, state: CasePaper['state'], kind = KIND_OF[requirement]!): CasePaper => ({
  id: `pap_${String((papers += 1)).padStart(4, '0')}`,
  caseId: 'case_1',
  requirement,
  kind,
  documentId: 'doc_1',
  state,
  uploadedByNode: 4,
  uploadedBy: 'per_budi',
  reusedFrom: null,
  decidedBy: null,
  decidedAt: null,
  reasonCode: null,
  reasonText: null,
  createdAt: new Date(0),
});

it('a company shows an identity and one proof of its business; what may be added is asked of nobody', () => {
  expect(progressOf(theCase, [])).toMatchObject({
    required: 2,
    approved: 0,
    blocking: 0,
    missing: ['identity', 'legality'],
    isReady: false,
    isComplete: false,
    requirements: [
      { key: 'identity', isRequired: true, state: 'missing' },
      { key: 'legality', isRequired: true, state: 'missing' },
      { key: 'SERTIFIKAT_MEREK', isRequired: false, state: 'missing' },
      { key: 'SURAT_PERNYATAAN_KETERKAITAN', isRequired: false, state: 'missing' },
    ],
  });
});

it('a case is complete when all that is required is approved', () => {
  const both = [paper('identity', 'approved'), paper('legality', 'approved')];
  expect(progressOf(theCase, both)).toMatchObject({ approved: 2, blocking: 0, isComplete: true, isUndecided: false });
});

it('an optional paper that was handed in blocks until it is approved or taken back, and is counted apart', () => {
  const both = [paper('identity', 'approved'), paper('legality', 'approved')];
  const waits = progressOf(theCase, [...both, paper('SERTIFIKAT_MEREK', 'submitted')]);
  expect(waits).toMatchObject({ required: 2, approved: 2, blocking: 1, isComplete: false, isReady: true, isUndecided: true });
  const refused = progressOf(theCase, [...both, paper('SERTIFIKAT_MEREK', 'rejected')]);
  expect(refused).toMatchObject({ blocking: 1, isComplete: false, isReady: false });
  expect(progressOf(theCase, [...both, paper('SERTIFIKAT_MEREK', 'replaced')])).toMatchObject({ blocking: 0, isComplete: true });
});

it('only the newest paper that was not replaced counts', () => {
  const versions = [
    paper('identity', 'rejected'),
    paper('identity', 'replaced'),
    paper('identity', 'submitted'),
    paper('legality', 'submitted'),
  ];
  expect(progressOf(theCase, versions)).toMatchObject({ approved: 0, missing: [], isReady: true, isComplete: false });
});

it('a paper of a kind that this way does not take counts for nothing, until the orderer goes back to the other way', () => {
  expect(progressOf(theCase, [paper('identity', 'approved', 'NIB')])).toMatchObject({ approved: 0, missing: ['identity', 'legality'] });
});
