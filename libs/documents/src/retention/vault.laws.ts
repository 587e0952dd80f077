import { type Law, sqlLaw } from '#libs/platform';

/** The laws of kept papers: none is gone without a reason, none that somebody must keep, and whoever looked is told to the right one. */
export const vaultLaws: readonly Law[] = [
  sqlLaw(
    'documents-say-why-they-are-gone',
    'A document says when and why it was destroyed exactly when it was, or is about to be.',
    `SELECT id, state, destroyed_for, destroyed_at FROM document
     WHERE (destroyed_for IS NOT NULL) <> (state IN ('infected', 'destroying', 'destroyed')) OR (destroyed_for IS NULL) <> (destroyed_at IS NULL)`,
  ),
  sqlLaw(
    'what-is-held-is-kept',
    'Nothing is destroyed while a hold stands on it, or on what it was handed in for.',
    `SELECT d.id, h.id AS hold FROM document d JOIN document_hold h ON h.node_id = d.node_id
       AND (h.object = d.id OR h.object = d.subject OR h.object IN (SELECT p.case_id FROM case_paper p WHERE p.document_id = d.id))
     WHERE d.state IN ('destroying', 'destroyed') AND h.placed_at < d.destroyed_at AND (h.lifted_at IS NULL OR h.lifted_at > d.destroyed_at)`,
  ),
  sqlLaw(
    'books-outlive-wishes',
    'What belongs to the books is destroyed when its time is over, and not because somebody asks for it.',
    `SELECT id, kind, destroyed_for FROM document
     WHERE kind IN ('PROOF', 'SLIP') AND state IN ('destroying', 'destroyed') AND (destroyed_for = 'erasure' OR keep_until IS NULL OR keep_until > destroyed_at)`,
  ),
  sqlLaw(
    'sightings-belong-to-their-papers',
    'Who looked at a paper is told to the node whose paper it is.',
    `SELECT s.id, s.handed_in_by, d.handed_in_by AS owner FROM sighting s LEFT JOIN document d ON d.id = s.document_id
     WHERE d.id IS NULL OR COALESCE(s.handed_in_by, 0) <> COALESCE(d.handed_in_by, 0)`,
  ),
  sqlLaw(
    'erasures-are-answered',
    'A request for erasure that is not open says when it was decided and what became of how many papers.',
    `SELECT id, state FROM erasure
     WHERE (state = 'open') <> (open_of IS NOT NULL) OR (state = 'open') <> (decided_at IS NULL) OR (state = 'open') <> (outcomes IS NULL)`,
  ),
];
