import { type Law, sqlLaw } from '#libs/platform';
import { LOOK_AT_HANDOVER } from '../job-kinds';

/** The laws of names that go from one account to another. */
export const handoversLaws: readonly Law[] = [
  sqlLaw(
    'names-are-owned-below-their-seller',
    'A customer owns names that its own seller sells, and of no other.',
    `SELECT d.id, d.owner_id, d.seller_id, e.parent_id FROM domain d JOIN node n ON n.id = d.owner_id AND n.kind = 'customer'
     LEFT JOIN edge e ON e.child_id = d.owner_id WHERE d.live_name IS NOT NULL AND COALESCE(e.parent_id, 0) <> d.seller_id`,
  ),
  sqlLaw(
    'names-are-where-they-were-handed',
    'Whoever a name was handed over to last owns it, as a contact of its own; it was handed over by whoever owned it before.',
    `SELECT f.domain_id, f.to_id, f.next_from, f.owner_id FROM (
       SELECT n.domain_id, h.to_id, LEAD(h.from_id) OVER (PARTITION BY n.domain_id ORDER BY h.id) AS next_from, d.owner_id
       FROM handover_name n JOIN handover h ON h.id = n.handover_id JOIN domain d ON d.id = n.domain_id WHERE n.is_carried = 1) AS f
     WHERE COALESCE(f.to_id, 0) <> COALESCE(f.next_from, f.owner_id)
     UNION ALL SELECT d.id, d.owner_id, c.owner_id, NULL FROM domain d JOIN contact c ON c.id = d.registrant_id
     WHERE d.live_name IS NOT NULL AND c.owner_id <> d.owner_id`,
  ),
  sqlLaw(
    'handovers-done-were-agreed-to',
    'Names go only when both sides have agreed, after the cooling-off, and not while it is disputed; and only then.',
    `SELECT h.id, h.state, h.cools_until, h.ended_at FROM handover h
     WHERE (h.state IN ('cooling', 'done') AND (h.giver_agreed_at IS NULL OR h.receiver_agreed_at IS NULL OR h.cools_until IS NULL))
       OR (h.state = 'done' AND (h.held_since IS NOT NULL OR h.ended_at < h.cools_until))
       OR (h.state IN ('asked', 'cooling')) <> (h.ended_at IS NULL)
       OR (h.state = 'done') <> EXISTS (SELECT 1 FROM handover_name n WHERE n.handover_id = h.id AND n.is_carried = 1)`,
  ),
  sqlLaw(
    'handovers-under-way-are-looked-at',
    'A handover that is under way and not disputed has a job that goes on with it; its names are in no other, and are let go with its end.',
    `SELECT h.id, h.state FROM handover h WHERE h.state IN ('asked', 'cooling') AND h.held_since IS NULL AND NOT EXISTS (
       SELECT 1 FROM job j WHERE j.kind = '${LOOK_AT_HANDOVER}' AND j.state = 'waiting' AND j.payload = CONCAT('{"handoverId":"', h.id, '"}'))
     UNION ALL SELECT n.handover_id, n.open_domain FROM handover_name n JOIN handover h ON h.id = n.handover_id
     WHERE (h.state IN ('asked', 'cooling')) <> (n.open_domain IS NOT NULL)`,
  ),
];
