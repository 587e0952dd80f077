import { type Law, sqlLaw } from '#libs/platform';

/** The laws of top-ups: what a parent has approved, and nothing else, is in the child's deposit. */
export const depositsLaws: readonly Law[] = [
  sqlLaw(
    'approved-top-ups-are-posted-once',
    'An approved top-up was posted exactly once, with the amount it says was credited, to its deposit; any other never.',
    `SELECT t.id, t.state, t.credited_units, l.line, l.from_account, l.to_account, l.currency, l.units
     FROM top_up t LEFT JOIN ledger_transfer l ON l.reference = CONCAT('top-up:', t.id)
     WHERE (t.state = 'approved' AND (l.reference IS NULL OR l.line <> 0 OR t.credited_units IS NULL OR l.units <> t.credited_units
         OR l.currency <> t.currency
         OR l.from_account <> CONCAT('cash:', t.parent_id) OR l.to_account <> CONCAT('deposit:', t.child_id, '@', t.parent_id)))
       OR (t.state <> 'approved' AND (l.reference IS NOT NULL OR t.credited_units IS NOT NULL))`,
  ),
  sqlLaw(
    'top-up-postings-have-a-top-up',
    'What was posted as a top-up names a top-up that exists.',
    `SELECT l.reference, l.line FROM ledger_transfer l
     WHERE l.reference LIKE 'top-up:%' AND NOT EXISTS (SELECT 1 FROM top_up t WHERE t.id = SUBSTR(l.reference, 8))`,
  ),
  sqlLaw(
    'top-ups-are-decided-by-somebody-else',
    'A top-up is pending exactly while it does not say when it ended; who ended it is known, unless time or a gateway did; whoever asked for it, also by a program of theirs, did not approve it.',
    `SELECT id, state, source, requested_by, decided_by, decided_at FROM top_up
     WHERE state NOT IN ('pending', 'approved', 'rejected', 'cancelled', 'expired') OR (state = 'pending') <> (decided_at IS NULL)
       OR (decided_by IS NULL) <> (state IN ('pending', 'expired') OR (state = 'approved' AND source = 'gateway'))
       OR (state = 'approved' AND source = 'transfer'
         AND (decided_by = requested_by OR decided_by = (SELECT k.created_by FROM api_key k WHERE k.id = top_up.requested_by)))`,
  ),
  sqlLaw(
    'large-top-ups-have-two-approvals',
    'What was more than one person alone could approve was approved by two, in the same amount, and by neither who had asked.',
    `SELECT id, requested_by, first_by, first_units, decided_by, credited_units, limit_units FROM top_up
     WHERE (state = 'approved' AND credited_units > limit_units AND first_by IS NULL)
       OR (state = 'approved' AND first_by IS NOT NULL AND (first_by = decided_by OR first_units <> credited_units))
       OR (source = 'transfer' AND first_by = requested_by)`,
  ),
  sqlLaw(
    'exact-amounts-are-awaited-once',
    'What is awaited on a bank account for a top-up is what its child was told to transfer, and only while it is pending.',
    `SELECT a.bank_account_id, a.units, a.cause, t.state, t.exact_units FROM awaited_amount a LEFT JOIN top_up t ON t.id = a.cause
     WHERE SUBSTR(a.cause, 1, 4) = 'top_'
       AND (t.id IS NULL OR t.state <> 'pending' OR t.exact_units <> a.units OR t.bank_account_id <> a.bank_account_id)`,
  ),
  sqlLaw(
    'posted-adjustments-are-posted-once',
    'A posted adjustment was posted exactly once, with its amount, in its direction, between its deposit and the account of its kind; any other never.',
    `SELECT a.id, a.state, a.direction, a.units, l.line, l.from_account, l.to_account, l.units AS posted_units
     FROM adjustment a LEFT JOIN ledger_transfer l ON l.reference = CONCAT('adjustment:', a.id)
     WHERE (a.state = 'posted' AND (l.reference IS NULL OR l.line <> 0 OR l.units <> a.units OR l.currency <> a.currency
         OR CASE a.direction WHEN 'credit' THEN l.from_account ELSE l.to_account END <> CONCAT('adjustment:', a.parent_id, '/', a.kind)
         OR CASE a.direction WHEN 'credit' THEN l.to_account ELSE l.from_account END <> CONCAT('deposit:', a.child_id, '@', a.parent_id)))
       OR (a.state <> 'posted' AND l.reference IS NOT NULL)`,
  ),
  sqlLaw(
    'adjustment-postings-have-an-adjustment',
    'What was posted as an adjustment names an adjustment that exists.',
    `SELECT l.reference, l.line FROM ledger_transfer l
     WHERE l.reference LIKE 'adjustment:%' AND NOT EXISTS (SELECT 1 FROM adjustment a WHERE a.id = SUBSTR(l.reference, 12))`,
  ),
  sqlLaw(
    'large-adjustments-have-two-people',
    'An adjustment is decided exactly when it is not pending, and what was more than one person alone could do was asked for by one and approved by another.',
    `SELECT id, state, units, limit_units, requested_by, decided_by FROM adjustment
     WHERE (state = 'pending') <> (decided_by IS NULL) OR (state = 'pending') <> (decided_at IS NULL)
       OR (state = 'posted' AND units > limit_units AND decided_by = requested_by)`,
  ),
  sqlLaw(
    'statement-rows-are-counted-once',
    'A row of a bank statement is taken exactly when it names a top-up, which is one of its node, and was credited with what the row says unless a reason says why not.',
    `SELECT r.id, r.state, r.units, r.top_up_id, t.state AS top_up_state, t.credited_units FROM statement_row r LEFT JOIN top_up t ON t.id = r.top_up_id
     WHERE (r.state = 'taken') <> (r.top_up_id IS NOT NULL)
       OR (r.top_up_id IS NOT NULL AND (t.id IS NULL OR t.parent_id <> r.node_id
         OR (t.state = 'approved' AND t.reason IS NULL AND t.credited_units <> r.units)))`,
  ),
  sqlLaw(
    'top-ups-of-statements-have-a-row',
    'What was credited because a row of a bank statement says so names that row, and no other top-up that counts names it.',
    `SELECT t.id, t.reference FROM top_up t LEFT JOIN statement_row r ON r.id = SUBSTR(t.reference, 11, 30)
     WHERE t.source = 'statement' AND t.state IN ('pending', 'approved') AND (r.id IS NULL OR r.top_up_id IS NULL OR r.top_up_id <> t.id)`,
  ),
];
