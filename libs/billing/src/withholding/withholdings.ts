import { Money } from '#libs/kernel';
import { type Reads, type Tx, insertRows, readInstant, readInstantOrNull, readInteger, readUnits } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type WithheldLine, type Withholding, WithholdingNotFound, type WithholdingState } from './withholding';

interface Row {
  id: string;
  invoice_id: string;
  issuer_id: unknown;
  buyer_id: unknown;
  state: WithholdingState;
  currency: string;
  units: unknown;
  slip_number: string | null;
  slip_dated: string | null;
  reason: string | null;
  decided_by: string | null;
  decided_at: unknown;
  declared_at: unknown;
}

export interface WithholdingsWish {
  /** Those a node keeps back, or those that are kept back from it. */
  readonly of: 'own' | 'issued';
  readonly state?: WithholdingState | undefined;
  /** Only older ones than this. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** Where withholdings and their lines are kept. */
@Injectable()
export class Withholdings {
  /** Locked until the transaction ends. @throws WithholdingNotFound */
  async lock(tx: Tx, id: string): Promise<Withholding> {
    const [row] = await tx.query<Row>(`SELECT * FROM withholding WHERE id = ?${tx.dialect.forUpdate}`, [id]);
    if (!row) throw new WithholdingNotFound(id);
    return read(row);
  }

  /** What was declared for an invoice, locked until the transaction ends: its seller may be deciding on it. Null where nothing was. */
  async lockOfInvoice(tx: Tx, invoiceId: string): Promise<Withholding | null> {
    const [row] = await tx.query<Row>(`SELECT * FROM withholding WHERE invoice_id = ?${tx.dialect.forUpdate}`, [invoiceId]);
    return row ? read(row) : null;
  }

  /** What was declared for an invoice; null where nothing was. */
  async ofInvoice(from: Tx | Reads, invoiceId: string): Promise<Withholding | null> {
    const [row] = await from.query<Row>('SELECT * FROM withholding WHERE invoice_id = ?', [invoiceId]);
    return row ? read(row) : null;
  }

  /** One that this node keeps back or that is kept back from it. @throws WithholdingNotFound to anybody else */
  async get(from: Tx | Reads, nodeId: number, id: string): Promise<Withholding> {
    const [row] = await from.query<Row>('SELECT * FROM withholding WHERE id = ? AND (buyer_id = ? OR issuer_id = ?)', [id, nodeId, nodeId]);
    if (!row) throw new WithholdingNotFound(id);
    return read(row);
  }

  /** The newest first: a keyset page in the order of the ids. */
  async list(from: Reads, nodeId: number, { of, state, before, limit }: WithholdingsWish): Promise<Withholding[]> {
    const side = of === 'own' ? 'buyer' : 'issuer';
    const index = `withholding_${side}${state ? '_state' : ''}`;
    const rows = await from.query<Row>(
      `SELECT * FROM withholding${from.dialect.byIndex(index)} WHERE ${side}_id = ?${state ? ' AND state = ?' : ''}${before ? ' AND id < ?' : ''}
       ORDER BY id DESC LIMIT ${limit}`,
      [nodeId, ...(state ? [state] : []), ...(before ? [before] : [])],
    );
    return rows.map(read);
  }

  /** Whether its bill came to nothing, or one of its lines was credited, since it was declared. */
  async isOutdated(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT l.item_id FROM withheld_line w JOIN invoice_line l ON l.item_id = w.item_id AND l.issuer_id = w.issuer_id
       JOIN invoice i ON i.id = l.invoice_id WHERE w.withholding_id = ? AND (l.credit_note_id IS NOT NULL OR i.state = 'cancelled')`,
      [id],
    );
    return rows.length > 0;
  }

  /** Writes how it stands: the first time, or over what was. */
  async put(tx: Tx, { amount, slip, ...withholding }: Withholding): Promise<void> {
    const changing = ['state', 'units', 'slip_number', 'slip_dated', 'reason', 'decided_by', 'decided_at', 'declared_at'];
    const row = {
      id: withholding.id,
      invoice_id: withholding.invoiceId,
      issuer_id: withholding.issuerId,
      buyer_id: withholding.buyerId,
      state: withholding.state,
      currency: amount.currency,
      units: amount.units,
      slip_number: slip?.number ?? null,
      slip_dated: slip?.dated ?? null,
      reason: withholding.reason,
      decided_by: withholding.decidedBy,
      decided_at: withholding.decidedAt,
      declared_at: withholding.declaredAt,
    };
    await insertRows(tx, 'withholding', [row], tx.dialect.onDuplicate(['id'], changing));
  }

  /** What it is the sum of, in place of what it was before. */
  async putLines(tx: Tx, withholdingId: string, lines: readonly WithheldLine[]): Promise<void> {
    await tx.query('DELETE FROM withheld_line WHERE withholding_id = ?', [withholdingId]);
    const rows = lines.map(({ itemId, issuerId, tld, amount }) => ({
      item_id: itemId,
      issuer_id: issuerId,
      withholding_id: withholdingId,
      tld,
      units: amount.units,
    }));
    await insertRows(tx, 'withheld_line', rows);
  }
}

const read = (row: Row): Withholding => ({
  id: row.id,
  invoiceId: row.invoice_id,
  issuerId: readInteger(row.issuer_id),
  buyerId: readInteger(row.buyer_id),
  state: row.state,
  amount: new Money(readUnits(row.units), row.currency),
  slip: row.slip_number === null || row.slip_dated === null ? null : { number: row.slip_number, dated: row.slip_dated },
  reason: row.reason,
  decidedBy: row.decided_by,
  decidedAt: readInstantOrNull(row.decided_at),
  declaredAt: readInstant(row.declared_at),
});
