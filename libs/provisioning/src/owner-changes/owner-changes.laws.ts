import { type Law, sqlLaw } from '#libs/platform';
import { CHANGE_OWNER } from '../job-kinds';

/** The laws of changes of owners. */
export const ownerChangesLaws: readonly Law[] = [
  sqlLaw(
    'owner-changes-have-a-job',
    'Whatever change of owner is under way has a job that goes on with it and keeps others out; one that has ended can be answered no more.',
    `SELECT o.id, o.state FROM owner_change o WHERE o.state IN ('awaiting_consent', 'awaiting_papers', 'at_registry')
       AND NOT EXISTS (SELECT 1 FROM job j WHERE j.kind = '${CHANGE_OWNER}' AND j.state = 'waiting' AND j.payload = CONCAT('{"ownerChangeId":"', o.id, '"}'))
     UNION ALL SELECT o.id, o.state FROM owner_change o WHERE (o.ended_at IS NULL) <> (o.open_domain IS NOT NULL)
       OR (o.ended_at IS NULL) <> (o.state IN ('awaiting_consent', 'awaiting_papers', 'at_registry'))
       OR (o.ended_at IS NOT NULL AND (o.old_hash IS NOT NULL OR o.new_hash IS NOT NULL))`,
  ),
  sqlLaw(
    'owners-agree-to-their-change',
    'A registry was told of another owner only when both had agreed, and where papers were asked for when they were approved.',
    `SELECT o.id, o.state FROM owner_change o LEFT JOIN verification_case c ON c.id = o.case_id
     WHERE o.change_id IS NOT NULL AND (o.old_agreed_at IS NULL OR o.new_agreed_at IS NULL OR (o.case_id IS NOT NULL AND c.state <> 'approved'))`,
  ),
];
