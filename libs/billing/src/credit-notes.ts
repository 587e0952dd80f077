import { Money } from '#libs/kernel';
import { type Reads, type Tx, insertRows, readInstant, readInteger, readUnits } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { CreditNote } from './credit-note';

interface CreditNoteRow {
  id: string;
  issuer_id: unknown;
  buyer_id: unknown;
  invoice_id: string;
  number: string;
  year: unknown;
  seq: unknown;
  reason: string;
  currency: string;
  net_units: unknown;
  tax_units: unknown;
  total_units: unknown;
  percent: unknown;
  issued_at: unknown;
}

/** Where credit notes are kept. */
@Injectable()
export class CreditNotes {
  async add(tx: Tx, notes: readonly CreditNote[]): Promise<void> {
    await insertRows(tx, 'credit_note', notes.map(creditNoteRow));
  }

  /** Those of one bill, the oldest first. */
  async of(from: Pick<Tx | Reads, 'query'>, invoiceId: string): Promise<CreditNote[]> {
    return (await from.query<CreditNoteRow>('SELECT * FROM credit_note WHERE invoice_id = ? ORDER BY id', [invoiceId])).map(readCreditNote);
  }
}

const creditNoteRow = ({ net, tax, total, ...note }: CreditNote) => ({
  id: note.id,
  issuer_id: note.issuerId,
  buyer_id: note.buyerId,
  invoice_id: note.invoiceId,
  number: note.number,
  year: note.year,
  seq: note.seq,
  reason: note.reason,
  currency: total.currency,
  net_units: net.units,
  tax_units: tax.units,
  total_units: total.units,
  percent: note.percent,
  issued_at: note.issuedAt,
});

function readCreditNote(row: CreditNoteRow): CreditNote {
  const money = (units: unknown) => new Money(readUnits(units), row.currency);
  return {
    id: row.id,
    issuerId: readInteger(row.issuer_id),
    buyerId: readInteger(row.buyer_id),
    invoiceId: row.invoice_id,
    number: row.number,
    year: readInteger(row.year),
    seq: readInteger(row.seq),
    reason: row.reason,
    percent: readInteger(row.percent),
    net: money(row.net_units),
    tax: money(row.tax_units),
    total: money(row.total_units),
    issuedAt: readInstant(row.issued_at),
  };
}
