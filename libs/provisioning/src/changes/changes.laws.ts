import { type Law, sqlLaw } from '#libs/platform';
import { CHANGE_DOMAIN } from '../job-kinds';

/** The laws of what is changed about domains. */
export const changesLaws: readonly Law[] = [
  sqlLaw(
    'changes-have-a-job',
    'Whatever is being changed has a job that goes on with it, keeps others out while it lasts, and leaves nothing open when it has ended.',
    `SELECT x.id, x.state FROM domain_change x WHERE x.state = 'under_way'
       AND NOT EXISTS (SELECT 1 FROM job j WHERE j.kind = '${CHANGE_DOMAIN}' AND j.state = 'waiting' AND j.payload = CONCAT('{"changeId":"', x.id, '"}'))
     UNION ALL SELECT x.id, x.state FROM domain_change x
     WHERE (x.state = 'under_way') <> (x.open_domain IS NOT NULL) OR (x.state <> 'under_way' AND x.auth_info IS NOT NULL)
     UNION ALL SELECT x.id, x.state FROM domain_change x JOIN registry_attempt a ON a.item_id = x.id AND a.state IN ('sent', 'unknown', 'pending')
     WHERE x.state <> 'under_way'`,
  ),
  sqlLaw(
    'domains-are-locked-as-last-changed',
    'A domain is locked only where the last change of its lock locked it, or its registry was seen to have.',
    `SELECT d.id, d.locked_since FROM domain d WHERE d.locked_since IS NOT NULL AND NOT EXISTS (SELECT 1 FROM domain_change x
       WHERE x.wanted = '{"isLocked":true}' AND x.id = (SELECT MAX(c.id) FROM domain_change c WHERE c.domain_id = d.id AND c.kind = 'lock' AND c.state = 'done'))
       AND NOT EXISTS (SELECT 1 FROM domain_drift f WHERE f.domain_id = d.id AND f.aspect = 'lock' AND f.theirs = 'on' AND f.resolved_at = d.locked_since)`,
  ),
];
