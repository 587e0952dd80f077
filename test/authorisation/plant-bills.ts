import { newId } from '#libs/kernel';
import { type Tx, insertRows } from '#libs/platform';
import type { Tenant } from './tenant-tree';

/** For everybody who buys from somebody a profile, a paid invoice of a line that was credited, and a receipt. */
export async function plantBills(tx: Tx, tenants: readonly Tenant[]): Promise<void> {
  const now = tx.now;
  const profile = { name: 'Profile', company: 'Firm', address: 'Street', tax_number: '0', company_number: '0', number_prefix: '' };
  await insertRows(
    tx,
    'billing_profile',
    tenants.map(({ id }) => ({ node_id: id, ...profile, updated_at: now })),
  );
  const identity = {
    document_kind: 'passport',
    document_number: 'X1',
    place_number: '0',
    name: 'X',
    address: 'Y',
    email: 'x@y.co',
    country: 'SGP',
  };
  await insertRows(
    tx,
    'tax_profile',
    tenants.map(({ id }) => ({ node_id: id, since: now, ...identity })),
  );
  const numbered = (id: number) => ({ number: 'N', year: 2000, seq: id });
  const amounts = { currency: 'IDR', net_units: 7, tax_units: 0, total_units: 7 };
  const party = JSON.stringify({
    name: 'X',
    company: null,
    address: null,
    taxNumber: null,
    companyNumber: null,
    brand: 'X',
    supportEmail: null,
  });
  for (const { id, parent } of tenants) {
    if (parent === null) continue;
    const [invoiceId, creditNoteId, itemId] = [newId('ivc', now), newId('crn', now), newId('itm', now)];
    const sides = { issuer_id: parent, buyer_id: id };
    const standing = { state: 'credited', credited_units: 7, seller: party, bill_to: party, issued_at: now, paid_at: now, reminders: 0 };
    await insertRows(tx, 'invoice', [{ id: invoiceId, ...sides, order_id: `ord_${id}`, ...numbered(id), ...amounts, ...standing }]);
    const line = { item_id: itemId, ...sides, order_id: `ord_${id}`, position: 0, action: 'register', name: `bill-${id}.id`, years: 1 };
    const taxes = { currency: 'IDR', price_units: 7, other_tax_base_units: 0, tax_rate_basis_points: 0, tax_units: 0, total_units: 7 };
    await insertRows(tx, 'invoice_line', [{ ...line, ...taxes, invoice_id: invoiceId, credit_note_id: creditNoteId }]);
    const note = { id: creditNoteId, ...sides, invoice_id: invoiceId, ...numbered(id), reason: 'given-back', ...amounts };
    await insertRows(tx, 'credit_note', [{ ...note, issued_at: now }]);
    await plantTax(tx, sides, itemId);
    const kept = { state: 'submitted', currency: 'IDR', units: 7, slip_number: 'S', slip_dated: '2000-01-01', declared_at: now };
    await insertRows(tx, 'withholding', [{ id: newId('wht', now), invoice_id: invoiceId, ...sides, ...kept }]);
    const receipt = { id: newId('rcp', now), issuer_id: parent, payer_id: id, top_up_id: `matrix-${id}`, ...numbered(id) };
    const paid = { currency: 'IDR', amount_units: 7, seller: party, payer: party, paid_at: now, issued_at: now };
    await insertRows(tx, 'receipt', [{ ...receipt, ...paid }]);
  }
}

/** What this seller has written for the tax office about that line, with somebody else's numbers on it. */
async function plantTax(tx: Tx, sides: { readonly issuer_id: number; readonly buyer_id: number }, itemId: string): Promise<void> {
  const [runId, taxInvoiceId] = [newId('txr', tx.now), newId('txi', tx.now)];
  const amounts = { net_units: 7, other_tax_base_units: 0, tax_units: 0 };
  const identity = {
    documentKind: 'passport',
    documentNumber: 'X12345',
    placeNumber: null,
    name: 'X',
    address: 'Y',
    email: null,
    country: 'SGP',
  };
  const [buyer, seller] = [JSON.stringify(identity), JSON.stringify({ ...identity, brand: 'X', supportEmail: null })];
  const made = { month: '2000-01', per: 'buyer', made_by: 'X', made_at: tx.now, invoice_count: 1, correction_count: 0 };
  await insertRows(tx, 'tax_run', [{ id: runId, issuer_id: sides.issuer_id, ...made, seller, ...amounts }]);
  const numbered = { number: `N${sides.buyer_id}`, year: 2000, seq: sides.buyer_id, month: '2000-01', dated: '2000-01-31' };
  const written = { transaction_code: '04', line_count: 1, seller, buyer, nsfp: null, issued_at: tx.now };
  await insertRows(tx, 'tax_invoice', [{ id: taxInvoiceId, run_id: runId, ...sides, ...numbered, ...amounts, ...written }]);
  await insertRows(tx, 'tax_invoice_line', [{ item_id: itemId, issuer_id: sides.issuer_id, tax_invoice_id: taxInvoiceId }]);
}
