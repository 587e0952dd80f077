import { Clock } from '#libs/kernel';
import { Reads, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { TaxAmounts } from './tax-invoice';
import { type TaxMonth, isOver } from './tax-month';
import { DUE, dueParameters } from './tax-papers';
import { type AmountsRow, type TaxRunRow, readAmounts, readTaxRun } from './tax-rows';
import { type TaxCorrection, type TaxRun, TaxRunNotFound } from './tax-run';

/** How much of a month stands on tax invoices, or waits for them. */
export interface TaxShare extends TaxAmounts {
  /** How many tax invoices, or how many buyers. */
  readonly count: number;
}

/** A month of one seller. */
export interface TaxMonthState {
  readonly month: TaxMonth;
  readonly isOver: boolean;
  readonly written: TaxShare;
  /** Of buyers who have said who they are: the next run writes them. */
  readonly waiting: TaxShare;
  /** Of buyers who have not. */
  readonly unidentified: TaxShare;
}

/** A buyer who has not said who it is on tax papers, and what it has bought in a month. */
export interface UnidentifiedBuyer extends TaxAmounts {
  readonly buyerId: number;
}

/** A correction with the numbers of its papers. */
export interface NamedCorrection extends TaxCorrection {
  readonly creditNote: string;
  readonly taxInvoice: string;
  readonly nsfp: string | null;
}

const SUMS =
  'COALESCE(SUM(l.price_units), 0) AS net_units, COALESCE(SUM(l.other_tax_base_units), 0) AS other_tax_base_units, COALESCE(SUM(l.tax_units), 0) AS tax_units';
const IDENTIFIED = 'EXISTS (SELECT 1 FROM tax_profile p WHERE p.node_id = l.buyer_id)';

type ShareRow = AmountsRow & { count: unknown };

/** Queries over runs and months of one seller. */
@Injectable()
export class TaxRunReads {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** The newest first: a keyset page in the order of the ids. */
  async list(issuerId: number, before: string | undefined, limit: number): Promise<TaxRun[]> {
    const rows = await this.reads.query<TaxRunRow>(
      `SELECT * FROM tax_run${this.reads.dialect.byIndex('tax_run_issuer')} WHERE issuer_id = ?${before ? ' AND id < ?' : ''} ORDER BY id DESC LIMIT ${limit}`,
      [issuerId, ...(before ? [before] : [])],
    );
    return rows.map(readTaxRun);
  }

  /** @throws TaxRunNotFound to anybody but its seller */
  async get(issuerId: number, id: string): Promise<TaxRun> {
    const [row] = await this.reads.query<TaxRunRow>('SELECT * FROM tax_run WHERE id = ? AND issuer_id = ?', [id, issuerId]);
    if (!row) throw new TaxRunNotFound(id);
    return readTaxRun(row);
  }

  /** The corrections of one run after the given one, by credit note and tax invoice. */
  async corrections(runId: string, after: readonly [string, string] | undefined, limit: number): Promise<NamedCorrection[]> {
    const rows = await this.reads.query<
      AmountsRow & { credit_note_id: string; tax_invoice_id: string; credit_note: string; tax_invoice: string; nsfp: string | null }
    >(
      `SELECT x.*, c.number AS credit_note, t.number AS tax_invoice, t.nsfp FROM tax_correction x
       JOIN credit_note c ON c.id = x.credit_note_id JOIN tax_invoice t ON t.id = x.tax_invoice_id
       WHERE x.run_id = ?${after ? ' AND (x.credit_note_id > ? OR (x.credit_note_id = ? AND x.tax_invoice_id > ?))' : ''}
       ORDER BY x.credit_note_id, x.tax_invoice_id LIMIT ${limit}`,
      [runId, ...(after ? [after[0], ...after] : [])],
    );
    return rows.map((row) => ({
      ...readAmounts(row),
      creditNoteId: row.credit_note_id,
      taxInvoiceId: row.tax_invoice_id,
      creditNote: row.credit_note,
      taxInvoice: row.tax_invoice,
      nsfp: row.nsfp,
    }));
  }

  async month(issuerId: number, month: TaxMonth): Promise<TaxMonthState> {
    const [written] = await this.reads.query<ShareRow>(
      `SELECT COUNT(*) AS count, COALESCE(SUM(net_units), 0) AS net_units, COALESCE(SUM(other_tax_base_units), 0) AS other_tax_base_units,
       COALESCE(SUM(tax_units), 0) AS tax_units FROM tax_invoice WHERE issuer_id = ? AND month = ?`,
      [issuerId, month],
    );
    const due = async (where: string) => {
      const sql = `SELECT COUNT(DISTINCT l.buyer_id) AS count, ${SUMS} ${DUE} AND ${where}`;
      return shareOf((await this.reads.query<ShareRow>(sql, dueParameters(this.reads, issuerId, month)))[0]!);
    };
    return {
      month,
      isOver: isOver(month, this.clock.now()),
      written: shareOf(written!),
      waiting: await due(IDENTIFIED),
      unidentified: await due(`NOT ${IDENTIFIED}`),
    };
  }

  /** By the number of the buyer, after the given one. */
  async unidentified(issuerId: number, month: TaxMonth, after: number, limit: number): Promise<UnidentifiedBuyer[]> {
    const rows = await this.reads.query<AmountsRow & { buyer_id: unknown }>(
      `SELECT l.buyer_id, ${SUMS} ${DUE} AND NOT ${IDENTIFIED} AND l.buyer_id > ? GROUP BY l.buyer_id ORDER BY l.buyer_id LIMIT ${limit}`,
      [...dueParameters(this.reads, issuerId, month), after],
    );
    return rows.map((row) => ({ ...readAmounts(row), buyerId: readInteger(row.buyer_id) }));
  }
}

const shareOf = (row: ShareRow): TaxShare => ({ ...readAmounts(row), count: readInteger(row.count) });
