import { type Law, sqlLaw } from './law';

const moved = (side: 'from_account' | 'to_account', sign: '' | '-') =>
  `SELECT deposit_id, ${side} AS account, ${sign}units AS units FROM ledger_transfer WHERE deposit_id IS NOT NULL`;
const sums = `SELECT deposit_id,
    SUM(CASE WHEN account = deposit_id THEN units ELSE 0 END) AS available_sum,
    SUM(CASE WHEN account LIKE 'held:%' THEN units ELSE 0 END) AS held_sum
  FROM (${moved('from_account', '-')} UNION ALL ${moved('to_account', '')}) AS movements GROUP BY deposit_id`;
const following = `SELECT reference, line, deposit_id, seq, available_after, held_after, at,
    LAG(seq, 1, 0) OVER previous AS seq_before,
    LAG(available_after, 1, 0) OVER previous AS available_before,
    LAG(held_after, 1, 0) OVER previous AS held_before,
    LAG(at) OVER previous AS at_before,
    (CASE WHEN to_account = deposit_id THEN units ELSE 0 END) - (CASE WHEN from_account = deposit_id THEN units ELSE 0 END) AS available_change,
    (CASE WHEN to_account LIKE 'held:%' THEN units ELSE 0 END) - (CASE WHEN from_account LIKE 'held:%' THEN units ELSE 0 END) AS held_change
  FROM ledger_transfer WHERE deposit_id IS NOT NULL WINDOW previous AS (PARTITION BY deposit_id ORDER BY seq)`;

/** The laws of money itself, whatever it was moved for. */
export const ledgerLaws: readonly Law[] = [
  sqlLaw(
    'transfers-are-balanced',
    'Every transfer takes a positive amount from one account to another: all accounts together are zero in each currency.',
    'SELECT reference, line, from_account, to_account, units FROM ledger_transfer WHERE units <= 0 OR from_account = to_account',
  ),
  sqlLaw(
    'edges-are-named',
    'A transfer that touches a deposit or what is held of it is numbered on that deposit.',
    `SELECT reference, line, from_account, to_account, deposit_id FROM ledger_transfer
     WHERE (deposit_id IS NULL AND (from_account LIKE 'deposit:%' OR to_account LIKE 'deposit:%' OR from_account LIKE 'held:%' OR to_account LIKE 'held:%'))
        OR (deposit_id IS NOT NULL AND deposit_id NOT IN (from_account, to_account)
            AND from_account NOT LIKE 'held:%' AND to_account NOT LIKE 'held:%')`,
  ),
  sqlLaw(
    'deposits-equal-their-postings',
    'What a deposit has available and held equals the sum of what was posted on it.',
    `SELECT d.id, d.available_units, s.available_sum, d.held_units, s.held_sum FROM ledger_deposit d LEFT JOIN (${sums}) s ON s.deposit_id = d.id
     WHERE d.available_units <> COALESCE(s.available_sum, 0) OR d.held_units <> COALESCE(s.held_sum, 0)
     UNION ALL SELECT s.deposit_id, NULL, s.available_sum, NULL, s.held_sum FROM (${sums}) s LEFT JOIN ledger_deposit d ON d.id = s.deposit_id WHERE d.id IS NULL`,
  ),
  sqlLaw(
    'balances-follow-each-other',
    'The balance after each movement is the one before it plus the movement; the numbers have no gap and time does not go back.',
    `SELECT reference, line, deposit_id, seq, available_after, held_after FROM (${following}) AS f
     WHERE seq <> seq_before + 1 OR available_after <> available_before + available_change OR held_after <> held_before + held_change OR at < at_before`,
  ),
  sqlLaw(
    'deposits-stay-above-their-floor',
    'No deposit is below its floor, and none holds less than nothing.',
    `SELECT id, available_units, held_units, floor_units FROM ledger_deposit WHERE held_units < 0 OR (floor_units IS NOT NULL AND available_units < floor_units)`,
  ),
];
