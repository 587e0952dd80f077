import { type Law, sqlLaw } from '#libs/platform';

/** Whether the seller of an invoice held the product of a line to be subject when the invoice was written: the newest word then. */
const SUBJECT_AT_ISSUE = `EXISTS (SELECT 1 FROM withheld_product p WHERE p.seller_id = l.issuer_id AND p.tld = w.tld AND p.action = l.action
  AND p.is_subject = 1 AND p.since = (SELECT MAX(q.since) FROM withheld_product q
    WHERE q.seller_id = p.seller_id AND q.tld = p.tld AND q.action = p.action AND q.since <= i.issued_at))`;

/** The laws of tax that buyers withhold: a seller books it against a slip that it has accepted, and against nothing else. */
export const withholdingLaws: readonly Law[] = [
  sqlLaw(
    'accepted-slips-are-posted-once',
    'A withholding that was accepted has a slip and was posted exactly once, with its amount, from its seller to its buyer; any other never.',
    `SELECT w.id, w.state, w.units, t.line, t.from_account, t.to_account, t.units AS posted_units
     FROM withholding w LEFT JOIN ledger_transfer t ON t.reference = CONCAT('withholding:', w.id)
     WHERE (w.state = 'accepted' AND (t.reference IS NULL OR t.line <> 0 OR t.units <> w.units OR t.currency <> w.currency
         OR w.slip_number IS NULL OR w.slip_dated IS NULL OR w.decided_by IS NULL
         OR t.from_account <> CONCAT('withheld:', w.issuer_id) OR t.to_account <> CONCAT('deposit:', w.buyer_id, '@', w.issuer_id)))
       OR (w.state <> 'accepted' AND t.reference IS NOT NULL)`,
  ),
  sqlLaw(
    'withheld-postings-have-a-slip',
    'What was posted as withheld names a withholding that exists, and nothing else moves what is withheld.',
    `SELECT t.reference, t.line FROM ledger_transfer t
       WHERE t.reference LIKE 'withholding:%' AND NOT EXISTS (SELECT 1 FROM withholding w WHERE w.id = SUBSTR(t.reference, 13))
     UNION ALL SELECT t.reference, t.line FROM ledger_transfer t
       WHERE (t.from_account LIKE 'withheld:%' OR t.to_account LIKE 'withheld:%') AND t.reference NOT LIKE 'withholding:%'`,
  ),
  sqlLaw(
    'withholdings-are-the-sum-of-their-lines',
    'What is withheld is the sum of its lines, each 2 % of its price before PPN, halves up, on that very invoice.',
    `SELECT w.id, w.units, COALESCE(SUM(l.units), 0) AS lines_units FROM withholding w LEFT JOIN withheld_line l ON l.withholding_id = w.id
       WHERE w.state <> 'withdrawn' GROUP BY w.id, w.units HAVING w.units <> COALESCE(SUM(l.units), 0)
     UNION ALL SELECT w.withholding_id, w.units, NULL FROM withheld_line w LEFT JOIN withholding h ON h.id = w.withholding_id
       LEFT JOIN invoice_line l ON l.item_id = w.item_id AND l.issuer_id = w.issuer_id
     WHERE h.id IS NULL OR l.invoice_id IS NULL OR l.invoice_id <> h.invoice_id OR w.units <= 0
       OR ABS(2 * (w.units * 10000 - l.price_units * 200)) > 10000`,
  ),
  sqlLaw(
    'only-subject-products-are-withheld-of',
    'A line of which something is withheld is of a product that its seller held to be subject to PPh 23 when the invoice was written.',
    `SELECT w.withholding_id, w.item_id, l.name FROM withheld_line w JOIN invoice_line l ON l.item_id = w.item_id AND l.issuer_id = w.issuer_id
       JOIN invoice i ON i.id = l.invoice_id
     WHERE l.name NOT LIKE CONCAT('%.', w.tld) OR NOT ${SUBJECT_AT_ISSUE}`,
  ),
];
