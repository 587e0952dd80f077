import { type Law, sqlLaw } from '#libs/ledger';

/** The laws of top-ups: what a parent has approved, and nothing else, is in the child's deposit. */
export const depositsLaws: readonly Law[] = [
  sqlLaw(
    'approved-top-ups-are-posted-once',
    'An approved top-up was posted exactly once, with its amount, to its deposit; one that is pending or rejected never.',
    `SELECT t.id, t.state, t.amount_units, l.line, l.from_account, l.to_account, l.currency, l.units
     FROM top_up t LEFT JOIN ledger_transfer l ON l.reference = CONCAT('top-up:', t.id)
     WHERE (t.state = 'approved' AND (l.reference IS NULL OR l.line <> 0 OR l.units <> t.amount_units OR l.currency <> t.currency
         OR l.from_account <> CONCAT('cash:', t.parent_id) OR l.to_account <> CONCAT('deposit:', t.child_id, '@', t.parent_id)))
       OR (t.state <> 'approved' AND l.reference IS NOT NULL)`,
  ),
  sqlLaw(
    'top-up-postings-have-a-top-up',
    'What was posted as a top-up names a top-up that exists.',
    `SELECT l.reference, l.line FROM ledger_transfer l
     WHERE l.reference LIKE 'top-up:%' AND NOT EXISTS (SELECT 1 FROM top_up t WHERE t.id = SUBSTR(l.reference, 8))`,
  ),
  sqlLaw(
    'top-ups-are-decided-by-somebody-else',
    'A top-up is decided exactly when it says by whom and when, and whoever asked for it did not approve it.',
    `SELECT id, state, requested_by, decided_by, decided_at FROM top_up
     WHERE (state = 'pending') <> (decided_by IS NULL) OR (state = 'pending') <> (decided_at IS NULL)
       OR state NOT IN ('pending', 'approved', 'rejected') OR (state = 'approved' AND decided_by = requested_by)`,
  ),
];
