import { type Law, sqlLaw } from '#libs/platform';

/** The laws of cases: when their time runs, and which papers count. */
export const casesLaws: readonly Law[] = [
  sqlLaw(
    'time-runs-while-papers-are-missing',
    'The clock of a case runs exactly while its papers are missing, its name is registered and a policy says what follows; a deadline is one of a running clock.',
    `SELECT id, state, running_since, registered_at, due_at FROM verification_case
     WHERE (running_since IS NOT NULL) <> (state = 'missing' AND registered_at IS NOT NULL AND policy IS NOT NULL)
       OR (due_at IS NOT NULL AND running_since IS NULL)`,
  ),
  sqlLaw(
    'cases-say-what-happened-to-them',
    'What is in review was submitted, what is approved was decided, and what is closed says why; nothing else does.',
    `SELECT id, state, submitted_at, decided_at, closed_because FROM verification_case
     WHERE (state = 'in_review' AND submitted_at IS NULL) OR (state = 'approved' AND decided_at IS NULL)
       OR (state = 'closed') <> (closed_because IS NOT NULL)`,
  ),
  sqlLaw(
    'one-paper-counts',
    'Of one kind of paper at most one counts for one thing that a case asks for: whatever was there before was replaced.',
    `SELECT case_id, requirement, kind, COUNT(*) AS papers FROM case_paper WHERE state <> 'replaced'
     GROUP BY case_id, requirement, kind HAVING COUNT(*) > 1`,
  ),
  sqlLaw(
    'papers-used-again-were-approved',
    'A paper that counts for a further name was handed in and approved for another case of the same registrant, and is the same document.',
    `SELECT p.id, p.reused_from, p.state FROM case_paper p JOIN verification_case c ON c.id = p.case_id
     LEFT JOIN case_paper o ON o.id = p.reused_from LEFT JOIN verification_case oc ON oc.id = o.case_id
     WHERE p.reused_from IS NOT NULL AND (o.id IS NULL OR o.state <> 'approved' OR o.reused_from IS NOT NULL OR p.state <> 'approved'
       OR oc.contact_id <> c.contact_id OR o.document_id <> p.document_id OR o.decided_at <> p.decided_at)`,
  ),
];
