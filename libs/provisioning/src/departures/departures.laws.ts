import { type Law, sqlLaw } from '#libs/platform';
import { WATCH_DEPARTURE } from '../job-kinds';

/** The laws of names that other registrars ask for. */
export const departuresLaws: readonly Law[] = [
  sqlLaw(
    'names-that-left-are-not-renewed',
    'A name that another registrar has is not ours any more, and nothing that was ordered for it afterwards was carried out.',
    `SELECT x.id, x.domain_id FROM domain_departure x JOIN domain d ON d.id = x.domain_id WHERE x.state = 'left' AND d.live_name IS NOT NULL
     UNION ALL SELECT x.id, i.id FROM domain_departure x JOIN order_item i ON i.domain_id = x.domain_id
     WHERE x.state = 'left' AND i.action IN ('renew', 'restore') AND i.state = 'done' AND i.created_at > x.ended_at
     UNION ALL SELECT x.id, x.domain_id FROM domain_departure x JOIN auto_renew_switch s ON s.domain_id = x.domain_id
     WHERE x.state = 'left' AND s.is_on = 1`,
  ),
  sqlLaw(
    'departures-have-a-job',
    'A name that another registrar asks for is watched, and what has ended leaves nothing open.',
    `SELECT x.id, x.state FROM domain_departure x WHERE x.state = 'asked'
       AND NOT EXISTS (SELECT 1 FROM job j WHERE j.kind = '${WATCH_DEPARTURE}' AND j.state = 'waiting' AND j.payload = CONCAT('{"domainId":"', x.domain_id, '"}'))
     UNION ALL SELECT x.id, x.state FROM domain_departure x WHERE (x.state = 'asked') <> (x.open_domain IS NOT NULL)
     UNION ALL SELECT x.id, x.state FROM domain_departure x JOIN registry_attempt a ON a.item_id = x.id AND a.state IN ('sent', 'unknown', 'pending')
     WHERE x.state <> 'asked'`,
  ),
];
