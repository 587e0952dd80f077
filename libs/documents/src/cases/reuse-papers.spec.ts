import { SEEDED_RULES } from '../rules/seeded-rules';
import type { CasePaper } from './case-paper';
import { reused } from './reuse-papers';

const theCase = { id: 'case_2', contactId: 'con_budi', variant: 'default', requirements: SEEDED_RULES['co.id']!.variants };
const paper = { id: 'pap_1', caseId: 'case_1', requirement: 'identity', kind: 'KTP', state: 'approved' } as CasePaper;
const NOW = new Date('2026-11-23T02:00:00Z');

it('an identity card counts for the next name of whoever it shows, and for nobody else, though both are asked for at once', () => {
  const shown = (contactId: string) => reused(theCase, [{ contactId, paper }], NOW).map(({ reusedFrom }) => reusedFrom);
  expect(shown('con_budi')).toEqual(['pap_1']);
  expect(shown('con_sari')).toEqual([]);
});
