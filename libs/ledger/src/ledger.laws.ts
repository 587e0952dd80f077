import { type Law, sqlLaw } from '#libs/platform';

const moved = (side: 'from_account' | 'to_account', sign: '' | '-') =>
  `SELECT deposit_id, seq, ${side} AS account, ${sign}units AS units FROM ledger_transfer WHERE deposit_id IS NOT NULL`;
const heldOfIt = `REPLACE(deposit_id, 'deposit:', 'held:')`;
const sums = `SELECT deposit_id, MAX(seq) AS last_seq,
    SUM(CASE WHEN account = deposit_id THEN units ELSE 0 END) AS available_sum,
    SUM(CASE WHEN account = ${heldOfIt} THEN units ELSE 0 END) AS held_sum
  FROM (${moved('from_account', '-')} UNION ALL ${moved('to_account', '')}) AS movements GROUP BY deposit_id`;

const before = (column: string) => `COALESCE(LAG(${column}) OVER previous, 0) AS ${column}_before`;
const change = (account: string) =>
  `(CASE WHEN to_account = ${account} THEN units ELSE 0 END) - (CASE WHEN from_account = ${account} THEN units ELSE 0 END)`;
const following = `SELECT reference, line, deposit_id, seq, available_after, held_after, at,
    ${before('seq')}, ${before('available_after')}, ${before('held_after')}, LAG(at) OVER previous AS at_before,
    ${change('deposit_id')} AS available_change, ${change(heldOfIt)} AS held_change
  FROM ledger_transfer WHERE deposit_id IS NOT NULL WINDOW previous AS (PARTITION BY deposit_id ORDER BY seq)`;

const onEdge = (side: string) => `(${side} LIKE 'deposit:%' OR ${side} LIKE 'held:%')`;
const misnamed = (side: string) => `(${onEdge(side)} AND REPLACE(${side}, 'held:', 'deposit:') <> COALESCE(deposit_id, ''))`;

/** The laws of money itself, whatever it was moved for. */
export const ledgerLaws: readonly Law[] = [
  sqlLaw(
    'transfers-are-balanced',
    'Every transfer takes a positive amount from one account to another: all accounts together are zero in each currency.',
    'SELECT reference, line, from_account, to_account, units FROM ledger_transfer WHERE units <= 0 OR from_account = to_account',
  ),
  sqlLaw(
    'edges-are-named',
    'A transfer that touches a deposit or what is held of it is numbered on that deposit and carries its balance; no other is.',
    `SELECT reference, line, from_account, to_account, deposit_id, seq FROM ledger_transfer
     WHERE ${misnamed('from_account')} OR ${misnamed('to_account')}
        OR (deposit_id IS NOT NULL AND NOT ${onEdge('from_account')} AND NOT ${onEdge('to_account')})
        OR (deposit_id IS NOT NULL AND (seq IS NULL OR available_after IS NULL OR held_after IS NULL))`,
  ),
  sqlLaw(
    'deposits-keep-their-currency',
    'What moves on a deposit is of the currency the deposit was opened in.',
    `SELECT t.reference, t.line, t.deposit_id, t.currency, d.currency AS deposit_currency
     FROM ledger_transfer t JOIN ledger_deposit d ON d.id = t.deposit_id WHERE t.currency <> d.currency`,
  ),
  sqlLaw(
    'deposits-equal-their-postings',
    'What a deposit has available and held equals the sum of what was posted on it, and its number is that of the last movement.',
    `SELECT d.id, d.available_units, s.available_sum, d.held_units, s.held_sum, d.seq, s.last_seq
     FROM ledger_deposit d LEFT JOIN (${sums}) s ON s.deposit_id = d.id
     WHERE d.available_units <> COALESCE(s.available_sum, 0) OR d.held_units <> COALESCE(s.held_sum, 0) OR d.seq <> COALESCE(s.last_seq, 0)
     UNION ALL SELECT s.deposit_id, NULL, s.available_sum, NULL, s.held_sum, NULL, s.last_seq
     FROM (${sums}) s LEFT JOIN ledger_deposit d ON d.id = s.deposit_id WHERE d.id IS NULL`,
  ),
  sqlLaw(
    'balances-follow-each-other',
    'The balance after each movement is the one before it plus the movement; the numbers have no gap and time does not go back.',
    `SELECT reference, line, deposit_id, seq, available_after, held_after FROM (${following}) AS f
     WHERE seq <> seq_before + 1 OR available_after <> available_after_before + available_change
        OR held_after <> held_after_before + held_change OR at < at_before`,
  ),
  sqlLaw(
    'deposits-stay-above-their-floor',
    'No deposit is below its floor, and none holds less than nothing.',
    `SELECT id, available_units, held_units, floor_units FROM ledger_deposit WHERE held_units < 0 OR (floor_units IS NOT NULL AND available_units < floor_units)`,
  ),
];
