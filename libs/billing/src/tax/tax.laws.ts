import { type Law, sqlLaw } from '#libs/platform';
import { isNotPart } from '../is-not-part';

const LINES = 'tax_invoice_line t JOIN invoice_line l ON l.item_id = t.item_id AND l.issuer_id = t.issuer_id';

/** Whether a correction is not as much of its lines as the credit note gives back. */
const notGivenBack = (amount: string, ofLine = amount): string => isNotPart(`x.${amount}`, `l.${ofLine}`, 'c.percent');

/** The laws of tax invoices. */
export const taxLaws: readonly Law[] = [
  sqlLaw(
    'tax-invoices-are-the-sum-of-their-lines',
    'What a tax invoice says is the sum of its lines, and it has as many as it says: nothing is rounded twice.',
    `SELECT f.id, f.number, f.tax_units, COALESCE(SUM(l.tax_units), 0) AS lines_tax FROM tax_invoice f
       LEFT JOIN (${LINES}) ON t.tax_invoice_id = f.id GROUP BY f.id, f.number, f.net_units, f.other_tax_base_units, f.tax_units, f.line_count
     HAVING f.net_units <> COALESCE(SUM(l.price_units), 0) OR f.other_tax_base_units <> COALESCE(SUM(l.other_tax_base_units), 0)
       OR f.tax_units <> COALESCE(SUM(l.tax_units), 0) OR f.line_count <> COUNT(l.item_id)`,
  ),
  sqlLaw(
    'tax-invoices-are-of-two',
    'Each line on a tax invoice is a taxed line of a paid bill of its own seller and buyer.',
    `SELECT t.item_id, t.issuer_id, t.tax_invoice_id FROM tax_invoice_line t LEFT JOIN tax_invoice f ON f.id = t.tax_invoice_id
       LEFT JOIN invoice_line l ON l.item_id = t.item_id AND l.issuer_id = t.issuer_id LEFT JOIN invoice i ON i.id = l.invoice_id
     WHERE f.id IS NULL OR l.item_id IS NULL OR i.paid_at IS NULL OR f.issuer_id <> l.issuer_id OR f.buyer_id <> l.buyer_id
       OR l.tax_rate_basis_points = 0`,
  ),
  sqlLaw(
    'tax-corrections-are-what-was-credited',
    'What a correction takes back of a tax invoice is what that credit note gives back of its lines, each rounded by itself.',
    `SELECT x.credit_note_id, x.tax_invoice_id, x.tax_units FROM tax_correction x JOIN credit_note c ON c.id = x.credit_note_id
       LEFT JOIN (${LINES}) ON t.tax_invoice_id = x.tax_invoice_id AND l.credit_note_id = x.credit_note_id
     GROUP BY x.credit_note_id, x.tax_invoice_id, x.net_units, x.other_tax_base_units, x.tax_units, c.percent
     HAVING ${notGivenBack('net_units', 'price_units')} OR ${notGivenBack('other_tax_base_units')} OR ${notGivenBack('tax_units')}`,
  ),
  sqlLaw(
    'tax-runs-are-the-sum-of-their-invoices',
    'A run says what its tax invoices come to and how many there are, with as many corrections as it says.',
    `SELECT r.id, r.month, r.tax_units FROM tax_run r LEFT JOIN tax_invoice f ON f.run_id = r.id AND f.issuer_id = r.issuer_id AND f.month = r.month
     GROUP BY r.id, r.month, r.net_units, r.other_tax_base_units, r.tax_units, r.invoice_count, r.correction_count
     HAVING r.net_units <> COALESCE(SUM(f.net_units), 0) OR r.other_tax_base_units <> COALESCE(SUM(f.other_tax_base_units), 0)
       OR r.tax_units <> COALESCE(SUM(f.tax_units), 0) OR r.invoice_count <> COUNT(f.id)
       OR r.correction_count <> (SELECT COUNT(*) FROM tax_correction x WHERE x.run_id = r.id)`,
  ),
];
