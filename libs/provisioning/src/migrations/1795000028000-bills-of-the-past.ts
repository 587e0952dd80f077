import type { MigrationInterface, QueryRunner } from 'typeorm';

/** PPN of 12 % is on 11/12 of the price, halves up: (22 p + 12) / 24 without its fraction. Earlier rates were on the price. */
const TAXED = '(c.price_units * 22 + 12)';
const OTHER_TAX_BASE = `CASE WHEN c.tax_basis_points = 1200 THEN (${TAXED} - ${TAXED} % 24) / 24 WHEN c.tax_basis_points > 0 THEN c.price_units ELSE 0 END`;

/** What was sold before there were bills waits for its invoices: the nightly job writes them. Seller 0 are the registries, who write their own. */
export class BillsOfThePast1795000028000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(
      `INSERT INTO invoice_line (item_id, issuer_id, buyer_id, order_id, position, action, name, years, currency,
         price_units, other_tax_base_units, tax_rate_basis_points, tax_units, total_units)
       SELECT i.id, c.seller_id, c.buyer_id, i.order_id, i.position, i.action, i.name, i.years, c.currency,
         c.price_units, ${OTHER_TAX_BASE}, CASE WHEN c.tax_units > 0 THEN c.tax_basis_points ELSE 0 END, c.tax_units, c.total_units
       FROM order_charge c JOIN order_item i ON i.id = c.item_id WHERE i.state = 'done' AND c.seller_id <> 0
         AND NOT EXISTS (SELECT 1 FROM invoice_line l WHERE l.item_id = c.item_id AND l.issuer_id = c.seller_id)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
