import { DomainError } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Receipt } from './receipt';
import { type ReceiptRow, readReceipt } from './receipts';

export class ReceiptNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'receipt-not-found';

  constructor(id: string) {
    super('There is no such receipt.', { id });
  }
}

export interface ReceiptsWish {
  /** Those for what a node has paid, or those it has written. */
  readonly of: 'own' | 'issued';
  readonly before?: string | undefined;
  readonly limit: number;
}

/** Queries over receipts, for screens: always by one of their two sides. */
@Injectable()
export class ReceiptReads {
  constructor(private readonly reads: Reads) {}

  /** The newest first: a keyset page in the order of the ids. */
  async list(nodeId: number, { of, before, limit }: ReceiptsWish): Promise<Receipt[]> {
    const side = of === 'own' ? 'payer' : 'issuer';
    const rows = await this.reads.query<ReceiptRow>(
      `SELECT * FROM receipt${this.reads.dialect.byIndex(`receipt_${side}`)} WHERE ${side}_id = ?${before ? ' AND id < ?' : ''} ORDER BY id DESC LIMIT ${limit}`,
      [nodeId, ...(before ? [before] : [])],
    );
    return rows.map(readReceipt);
  }

  /** With the number of the invoice the payer named. @throws ReceiptNotFound to anybody but the two sides. */
  async get(nodeId: number, id: string): Promise<{ receipt: Receipt; invoiceNumber: string | null }> {
    const [row] = await this.reads.query<ReceiptRow & { invoice_number: string | null }>(
      `SELECT r.*, (SELECT i.number FROM invoice i WHERE i.id = r.invoice_id AND i.issuer_id = r.issuer_id AND i.buyer_id = r.payer_id) AS invoice_number
       FROM receipt r WHERE r.id = ? AND (r.payer_id = ? OR r.issuer_id = ?)`,
      [id, nodeId, nodeId],
    );
    if (!row) throw new ReceiptNotFound(id);
    return { receipt: readReceipt(row), invoiceNumber: row.invoice_number };
  }
}
