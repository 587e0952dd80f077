import { type Law, sqlLaw } from '#libs/platform';
import { PUSH_CONTACT } from '../job-kinds';

/** The laws of whom names are registered for. */
export const registrantsLaws: readonly Law[] = [
  sqlLaw(
    'contact-updates-have-a-job',
    'Whatever a registry is being told about a contact has a job that goes on with it, and leaves nothing open when it has ended.',
    `SELECT u.id, u.state FROM contact_update u WHERE u.state = 'under_way'
       AND NOT EXISTS (SELECT 1 FROM job j WHERE j.kind = '${PUSH_CONTACT}' AND j.state = 'waiting' AND j.payload = CONCAT('{"updateId":"', u.id, '"}'))
     UNION ALL SELECT u.id, u.state FROM contact_update u WHERE (u.state = 'under_way') <> (u.open_contact IS NOT NULL)
     UNION ALL SELECT u.id, u.state FROM contact_update u JOIN registry_attempt a ON a.item_id = u.id AND a.state IN ('sent', 'unknown', 'pending')
     WHERE u.state <> 'under_way'`,
  ),
  sqlLaw(
    'registries-hear-of-contacts',
    'A registry that has an older version of a contact is being told the newest, or has refused it.',
    `SELECT h.contact_id, h.registry FROM contact_handle h JOIN contact c ON c.id = h.contact_id WHERE h.version < c.version
       AND NOT EXISTS (SELECT 1 FROM contact_update u WHERE u.contact_id = h.contact_id AND u.registry = h.registry
         AND u.version = c.version AND u.state IN ('under_way', 'refused'))`,
  ),
  sqlLaw(
    'contacts-are-as-last-saved',
    'The newest version of a contact is the one that its row names.',
    `SELECT c.id, c.version FROM contact c JOIN contact_version v ON v.contact_id = c.id GROUP BY c.id, c.version HAVING MAX(v.version) <> c.version`,
  ),
];
