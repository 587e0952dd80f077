import { Money } from '#libs/kernel';
import { type Tx, insertRows, readInstant, readInteger, readUnits } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Party, SellerParty } from './party';
import type { Receipt } from './receipt';

/** A row of `receipt` as hand-written SQL brings it back. */
export interface ReceiptRow {
  id: string;
  issuer_id: unknown;
  payer_id: unknown;
  top_up_id: string;
  invoice_id: string | null;
  number: string;
  year: unknown;
  seq: unknown;
  currency: string;
  amount_units: unknown;
  seller: string;
  payer: string;
  paid_at: unknown;
  issued_at: unknown;
}

/** A payment that has arrived: an approved top-up. */
export type Payment = Pick<Receipt, 'topUpId' | 'invoiceId' | 'amount' | 'paidAt'>;

/** Where receipts are kept. */
@Injectable()
export class Receipts {
  /** What a child has paid its parent and has no receipt for, at most `limit`, the oldest first. */
  async owed(tx: Tx, { childId, parentId }: { childId: number; parentId: number }, limit: number): Promise<Payment[]> {
    const rows = await tx.query<{ id: string; invoice_id: string | null; currency: string; credited_units: unknown; decided_at: unknown }>(
      `SELECT t.id, t.invoice_id, t.currency, t.credited_units, t.decided_at FROM top_up t WHERE t.child_id = ? AND t.parent_id = ? AND t.state = 'approved'
       AND NOT EXISTS (SELECT 1 FROM receipt r WHERE r.top_up_id = t.id) ORDER BY t.decided_at, t.id LIMIT ${limit}`,
      [childId, parentId],
    );
    return rows.map(({ id, invoice_id, currency, credited_units, decided_at }) => ({
      topUpId: id,
      invoiceId: invoice_id,
      amount: new Money(readUnits(credited_units), currency),
      paidAt: readInstant(decided_at),
    }));
  }

  async add(tx: Tx, receipts: readonly Receipt[]): Promise<void> {
    await insertRows(tx, 'receipt', receipts.map(receiptRow));
  }
}

const receiptRow = ({ amount, seller, payer, ...receipt }: Receipt) => ({
  id: receipt.id,
  issuer_id: receipt.issuerId,
  payer_id: receipt.payerId,
  top_up_id: receipt.topUpId,
  invoice_id: receipt.invoiceId,
  number: receipt.number,
  year: receipt.year,
  seq: receipt.seq,
  currency: amount.currency,
  amount_units: amount.units,
  seller: JSON.stringify(seller),
  payer: JSON.stringify(payer),
  paid_at: receipt.paidAt,
  issued_at: receipt.issuedAt,
});

export const readReceipt = (row: ReceiptRow): Receipt => ({
  id: row.id,
  issuerId: readInteger(row.issuer_id),
  payerId: readInteger(row.payer_id),
  topUpId: row.top_up_id,
  invoiceId: row.invoice_id,
  number: row.number,
  year: readInteger(row.year),
  seq: readInteger(row.seq),
  amount: new Money(readUnits(row.amount_units), row.currency),
  seller: JSON.parse(row.seller) as SellerParty,
  payer: JSON.parse(row.payer) as Party,
  paidAt: readInstant(row.paid_at),
  issuedAt: readInstant(row.issued_at),
});
