import { CASE_MOVED, type DeadlinePolicy } from '#libs/documents';
import { BROKEN_MAX, type Law, type Reads, readInteger, sqlLaw } from '#libs/platform';
import { DEADLINE } from './delete-for-deadline';

const BATCH = 500;
/** News of the case are on their way: whoever follows it is not there yet. */
const IS_MOVING = `EXISTS (SELECT 1 FROM job j WHERE j.kind = '${CASE_MOVED}' AND j.state = 'waiting' AND j.payload = CONCAT('{"caseId":"', c.id, '"}'))`;

interface DeletedRow {
  id: string;
  state: string;
  refund_percent: unknown;
  case_state: string | null;
  closed_because: string | null;
  stage: unknown;
  policy: string | null;
}

/** What was deleted for a deadline, a page at a time, with the case that says so. */
const deleted = (reads: Reads, beyond: string): Promise<DeletedRow[]> =>
  reads.query<DeletedRow>(
    `SELECT x.id, x.state, x.refund_percent, c.state AS case_state, c.closed_because, c.stage, c.policy FROM domain_deletion x
     LEFT JOIN verification_case c ON c.subject = x.item_id WHERE x.cause = '${DEADLINE}' AND x.state <> 'refused' AND x.id > ? ORDER BY x.id LIMIT ${BATCH}`,
    [beyond],
  );

function isLawful({ refund_percent, case_state, closed_because, stage, policy }: DeletedRow): boolean {
  const due = policy === null ? undefined : (JSON.parse(policy) as DeadlinePolicy).stages[readInteger(stage)];
  const isClosed = case_state === 'closed' && closed_because === DEADLINE;
  return isClosed && due?.action === 'delete' && due.refundPercent === readInteger(refund_percent);
}

/** The laws of names and their papers. */
export const papersLaws: readonly Law[] = [
  {
    name: 'deadlines-delete-what-they-say',
    says: 'A name was deleted for its papers only where its policy said so, with the refund it said, and its case is closed: never one that was approved.',
    async broken(reads) {
      const found: { id: string; state: string }[] = [];
      for (let beyond = ''; found.length < BROKEN_MAX;) {
        const page = await deleted(reads, beyond);
        found.push(...page.filter((row) => !isLawful(row)).map(({ id, state }) => ({ id, state })));
        if (page.length < BATCH) break;
        beyond = page.at(-1)!.id;
      }
      return found.slice(0, BROKEN_MAX);
    },
  },
  sqlLaw(
    'orders-wait-for-papers-as-their-cases-do',
    'An ordered name waits for papers, or for their review, exactly as its case does; whoever is to follow the case has a job.',
    `SELECT i.id, i.state, c.state AS case_state FROM order_item i LEFT JOIN verification_case c ON c.id = i.case_id
     WHERE i.state IN ('awaiting_documents', 'in_review') AND (c.id IS NULL OR c.subject <> i.id OR c.state = 'closed'
       OR (c.state <> CASE WHEN i.state = 'in_review' THEN 'in_review' ELSE 'missing' END AND NOT ${IS_MOVING}))`,
  ),
  sqlLaw(
    'names-come-before-papers-only-where-trusted',
    'A name whose papers are not approved is at its registry only where it was counted against the trust in its seller.',
    `SELECT i.id, i.state, c.state AS case_state FROM order_item i JOIN verification_case c ON c.id = i.case_id
     WHERE i.state IN ('held', 'provisioning', 'in_doubt', 'done') AND c.state IN ('missing', 'in_review')
       AND NOT EXISTS (SELECT 1 FROM early_registration e WHERE e.item_id = i.id AND e.case_id = c.id)`,
  ),
  sqlLaw(
    'trust-is-counted-by-cases',
    'What counts as open, approved or missed for a seller is so by its case.',
    `SELECT e.item_id, e.outcome, c.state FROM early_registration e LEFT JOIN verification_case c ON c.id = e.case_id
     WHERE c.id IS NULL OR (e.outcome = 'open') <> (e.ended_at IS NULL) OR (e.outcome = 'open' AND c.state = 'closed')
       OR (e.outcome = 'open' AND c.state = 'approved' AND NOT ${IS_MOVING}) OR (e.outcome = 'approved' AND c.state <> 'approved')`,
  ),
];
