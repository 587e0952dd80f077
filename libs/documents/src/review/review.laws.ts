import { BROKEN_MAX, type Law, type Reads, sqlLaw } from '#libs/platform';
import { In, MoreThan } from 'typeorm';
import { casePaperTable } from '../cases/case-paper.table';
import { progressOf } from '../cases/case-progress';
import { verificationCaseTable } from '../cases/verification-case.table';

const BATCH = 500;

/** Those of the next approved cases that lack something; and the last one looked at, null when there are no more. */
async function incomplete(reads: Reads, beyond: string) {
  const cases = await reads.manager.find(verificationCaseTable, {
    where: { state: 'approved', id: MoreThan(beyond) },
    order: { id: 'ASC' },
    take: BATCH,
  });
  const papers = cases.length === 0 ? [] : await reads.manager.findBy(casePaperTable, { caseId: In(cases.map(({ id }) => id)) });
  const broken = cases.filter(
    (each) =>
      !progressOf(
        each,
        papers.filter(({ caseId }) => caseId === each.id),
      ).isComplete,
  );
  return { broken: broken.map(({ id, name }) => ({ id, name })), last: cases.length < BATCH ? null : cases.at(-1)!.id };
}

/** The laws of review: who decided what, under which claim, and that nothing passed without. */
export const reviewLaws: readonly Law[] = [
  sqlLaw(
    'decided-papers-have-one-decision',
    'A paper that a reviewer decided has exactly one final decision, theirs, which says the same; and a final decision has such a paper.',
    `SELECT p.id, p.state, p.decided_by, COUNT(d.id) AS decisions FROM case_paper p
     LEFT JOIN review_decision d ON d.paper_id = p.id AND d.is_final = 1 AND d.verdict = p.state AND d.reviewer_id = p.decided_by
       AND d.decided_at = p.decided_at AND d.case_id = p.case_id
     WHERE p.state IN ('approved', 'rejected') AND p.decided_by IS NOT NULL AND p.reused_from IS NULL
     GROUP BY p.id, p.state, p.decided_by HAVING COUNT(d.id) <> 1
     UNION ALL
     SELECT d.id, d.verdict, d.reviewer_id, 0 FROM review_decision d LEFT JOIN case_paper p ON p.id = d.paper_id
     WHERE d.is_final = 1 AND (p.id IS NULL OR p.state NOT IN (d.verdict, 'replaced') OR p.decided_by IS NULL OR p.decided_by <> d.reviewer_id)`,
  ),
  sqlLaw(
    'decisions-are-taken-under-a-claim',
    'Whoever decided about a paper had its case to themselves at that moment.',
    `SELECT d.id, d.reviewer_id, d.decided_at, l.started_at, l.ends_at FROM review_decision d LEFT JOIN review_lease l ON l.id = d.lease_id
     WHERE l.id IS NULL OR l.case_id <> d.case_id OR l.reviewer_id <> d.reviewer_id OR d.decided_at < l.started_at OR d.decided_at > l.ends_at`,
  ),
  sqlLaw(
    'claims-do-not-overlap',
    'No two claims on a case were good at the same moment, and the one that a case names is written down.',
    `SELECT a.case_id, a.id, b.id AS other FROM review_lease a JOIN review_lease b ON b.case_id = a.case_id AND b.id > a.id
     WHERE a.started_at < b.ends_at AND b.started_at < a.ends_at
     UNION ALL
     SELECT c.id, c.reviewer_id, NULL FROM verification_case c WHERE c.reviewer_id IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM review_lease l WHERE l.case_id = c.id AND l.reviewer_id = c.reviewer_id AND l.ends_at = c.lease_until)`,
  ),
  sqlLaw(
    'two-reviewers-are-two-people',
    'What two reviewers had to approve was approved by one and then by another; and nothing else waited for a second one.',
    `SELECT d.id, d.paper_id, d.reviewer_id FROM review_decision d
     WHERE (d.is_final = 1 AND d.verdict = 'approved' AND d.needed = 2 AND NOT EXISTS (
         SELECT 1 FROM review_decision f WHERE f.paper_id = d.paper_id AND f.number < d.number AND f.verdict = 'approved' AND f.reviewer_id <> d.reviewer_id))
       OR (d.is_final = 0 AND (d.verdict <> 'approved' OR d.needed <> 2))`,
  ),
  {
    name: 'approved-cases-are-complete',
    says: 'An approved case has everything that is needed approved, and whatever else was handed in.',
    async broken(reads) {
      const found: { id: string; name: string }[] = [];
      for (let beyond: string | null = ''; beyond !== null && found.length < BROKEN_MAX;) {
        const { broken, last }: Awaited<ReturnType<typeof incomplete>> = await incomplete(reads, beyond);
        found.push(...broken);
        beyond = last;
      }
      return found.slice(0, BROKEN_MAX);
    },
  },
];
