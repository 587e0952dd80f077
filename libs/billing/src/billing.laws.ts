import { type Law, sqlLaw } from '#libs/platform';
import { isNotPart } from './is-not-part';
import { taxLaws } from './tax/tax.laws';
import { withholdingLaws } from './withholding/withholding.laws';

/** Where the item's id stands in `order-item:itm_…:capture`, counted from 1. */
const ITEM = 'SUBSTR(t.reference, 12, 30)';

const papers = ['invoice', 'receipt', 'credit_note', 'tax_invoice']
  .map(
    (
      table,
    ) => `SELECT '${table.replace('_', '-')}' AS series, issuer_id, year, COUNT(*) AS papers, MIN(seq) AS first_seq, MAX(seq) AS last_seq
      FROM ${table} GROUP BY issuer_id, year`,
  )
  .join(' UNION ALL ');

/** An invoice asks for all of its lines. */
const WHOLE = '100';

/** The sum of the lines that say `where`, beside what the paper says. */
const notTheSum = (table: string, where: string, percent: string): string =>
  `SELECT p.id, p.number, p.total_units, COALESCE(SUM(l.total_units), 0) AS lines_total FROM ${table} p LEFT JOIN invoice_line l ON l.${where} = p.id
   GROUP BY p.id, p.number, p.net_units, p.tax_units, p.total_units${percent === WHOLE ? '' : `, ${percent}`}
   HAVING ${isNotPart('p.net_units', 'l.price_units', percent)} OR ${isNotPart('p.tax_units', 'l.tax_units', percent)} OR p.total_units <> p.net_units + p.tax_units OR COUNT(l.item_id) = 0`;

const billed = (account: string, column: string): string =>
  `SELECT t.reference, t.to_account, t.units FROM ledger_transfer t WHERE t.reference LIKE 'order-item:%:capture' AND t.to_account LIKE '${account}:%'
   AND NOT EXISTS (SELECT 1 FROM invoice_line l WHERE l.item_id = ${ITEM} AND CONCAT('${account}:', l.issuer_id) = t.to_account AND l.${column} = t.units)`;

const movedFor = (cause: string): string =>
  `EXISTS (SELECT 1 FROM ledger_transfer t WHERE t.reference = CONCAT('order-item:', l.item_id, ':${cause}') AND +t.units = l.total_units
     AND +t.from_account = CONCAT('deposit:', l.buyer_id, '@', l.issuer_id))`;

/** The laws of bills. */
export const billingLaws: readonly Law[] = [
  ...taxLaws,
  ...withholdingLaws,
  sqlLaw(
    'numbers-have-no-gaps',
    'In each year the papers of one kind of one seller are numbered 1, 2, 3 … without gaps and without two of one number.',
    `SELECT s.issuer_id, s.series, s.year, s.next, n.papers, n.last_seq FROM number_series s
       LEFT JOIN (${papers}) AS n ON n.series = s.series AND n.issuer_id = s.issuer_id AND n.year = s.year
     WHERE COALESCE(n.papers, 0) <> s.next - 1 OR (n.papers IS NOT NULL AND (n.first_seq <> 1 OR n.last_seq <> s.next - 1))
     UNION ALL SELECT n.issuer_id, n.series, n.year, NULL, n.papers, n.last_seq FROM (${papers}) AS n
     WHERE NOT EXISTS (SELECT 1 FROM number_series s WHERE s.series = n.series AND s.issuer_id = n.issuer_id AND s.year = n.year)`,
  ),
  sqlLaw(
    'bills-are-the-sum-of-their-lines',
    'What an invoice asks for, or a credit note gives back, is the sum of its lines or of as much of each as it says, tax included: nothing is rounded twice.',
    `${notTheSum('invoice', 'invoice_id', WHOLE)} UNION ALL ${notTheSum('credit_note', 'credit_note_id', 'p.percent')}`,
  ),
  sqlLaw(
    'lines-are-price-and-tax',
    'A line is its price and the tax of its rate on its tax base, halves up; it stands on a bill of its own seller, buyer and order.',
    `SELECT l.item_id, l.issuer_id FROM invoice_line l WHERE l.total_units <> l.price_units + l.tax_units OR l.price_units <= 0
       OR ABS(2 * (l.tax_units * 10000 - l.other_tax_base_units * l.tax_rate_basis_points)) > 10000
     UNION ALL SELECT l.item_id, l.issuer_id FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id
     WHERE l.issuer_id <> i.issuer_id OR l.buyer_id <> i.buyer_id OR l.order_id <> i.order_id`,
  ),
  sqlLaw(
    'credits-belong-to-their-bills',
    'What a bill says was credited is the sum of its credit notes, and each line credited stands on that bill.',
    `SELECT i.id, i.credited_units, COALESCE(SUM(c.total_units), 0) AS notes FROM invoice i LEFT JOIN credit_note c ON c.invoice_id = i.id
       GROUP BY i.id, i.credited_units HAVING i.credited_units <> COALESCE(SUM(c.total_units), 0)
     UNION ALL SELECT l.item_id, NULL, NULL FROM invoice_line l LEFT JOIN credit_note c ON c.id = l.credit_note_id
       WHERE l.credit_note_id IS NOT NULL AND (c.id IS NULL OR l.invoice_id IS NULL OR c.invoice_id <> l.invoice_id)
     UNION ALL SELECT c.id, NULL, NULL FROM credit_note c WHERE NOT EXISTS (SELECT 1 FROM invoice i WHERE i.id = c.invoice_id AND i.issuer_id = c.issuer_id)`,
  ),
  sqlLaw(
    'sales-are-billed-at-every-level',
    'What each seller earned and owes as tax of an item is what its one line for that item says.',
    `${billed('sales', 'price_units')} UNION ALL ${billed('tax', 'tax_units')}
     UNION ALL SELECT l.item_id, CONCAT('sales:', l.issuer_id), l.price_units FROM invoice_line l LEFT JOIN invoice i ON i.id = l.invoice_id
     WHERE (i.id IS NULL OR i.due_at IS NULL) AND NOT EXISTS (
       SELECT 1 FROM ledger_transfer t WHERE t.reference = CONCAT('order-item:', l.item_id, ':capture') AND +t.to_account = CONCAT('sales:', l.issuer_id))`,
  ),
  sqlLaw(
    'invoices-are-paid-once',
    'For the lines of a paid invoice that were not credited the money was taken from the deposit; for those of an open or cancelled one it never was.',
    `SELECT l.item_id, i.number, i.state FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id
     WHERE (i.state = 'paid' AND l.credit_note_id IS NULL AND NOT ${movedFor('hold')})
       OR (i.state IN ('unpaid', 'pending', 'cancelled') AND ${movedFor('hold')})
     UNION ALL SELECT i.id, i.number, i.state FROM invoice i WHERE (i.state IN ('paid', 'credited')) <> (i.paid_at IS NOT NULL)
       OR (i.state = 'credited' AND i.credited_units <> i.total_units)`,
  ),
  sqlLaw(
    'receipts-are-for-payments',
    'Each receipt says what was credited of an approved top-up, by whom and to whom; there is one for each.',
    `SELECT r.id, r.number, r.top_up_id FROM receipt r LEFT JOIN top_up t ON t.id = r.top_up_id
     WHERE t.id IS NULL OR t.state <> 'approved' OR t.child_id <> r.payer_id OR t.parent_id <> r.issuer_id
       OR t.credited_units <> r.amount_units OR t.currency <> r.currency`,
  ),
];
