import type { Actor } from '#libs/kernel';
import { type Tx, UnitOfWork, marks, readTable } from '#libs/platform';
import { AuditLog, nodeRef } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { NumberSeries } from '../number-series';
import { type TaxNumberRow, isNsfpOf, readTaxNumbers } from './tax-numbers';

/**
 * What became of a row. `written`; `known` already; `not-ours`: no tax invoice of this seller has the reference; `not-a-number`: it is
 * none of seventeen digits and this tax invoice's code; `has-another`: the tax invoice has another one, which stays; `taken`: another
 * tax invoice has it.
 */
export const NUMBER_OUTCOMES = ['written', 'known', 'not-ours', 'not-a-number', 'has-another', 'taken'] as const;
export type NumberOutcome = (typeof NUMBER_OUTCOMES)[number];

export interface ImportedRow extends TaxNumberRow {
  readonly outcome: NumberOutcome;
}

interface KnownRow {
  id: string;
  number: string;
  transaction_code: string;
  nsfp: string | null;
}

const LIMITS = { rows: 20_000, columns: 60 };
/** References that one query asks for. */
const PAGE = 500;

/** The numbers that the tax office has given come back: from a list of Coretax's, by our references. */
@Injectable()
export class ImportTaxNumbers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly series: NumberSeries,
    private readonly audit: AuditLog,
  ) {}

  /** All rows that can be written are; the same file again writes nothing. @throws TableUnreadable, TaxNumbersUnreadable */
  async run(actor: Actor, file: Buffer): Promise<ImportedRow[]> {
    const rows = readTaxNumbers(await readTable(file, LIMITS));
    return this.work.run(async (tx) => {
      // One list at a time: no number is written onto two tax invoices.
      await this.series.lock(tx, [actor.nodeId], 'tax-invoice');
      const known = await this.lock(tx, actor.nodeId, rows);
      const taken = new Set(await this.taken(tx, actor.nodeId, rows));
      const imported: ImportedRow[] = [];
      for (const row of rows) {
        const invoice = known.get(row.reference);
        const outcome = outcomeOf(row, invoice, taken);
        if (outcome === 'written') {
          await tx.query('UPDATE tax_invoice SET nsfp = ? WHERE id = ?', [row.nsfp, invoice!.id]);
          known.set(row.reference, { ...invoice!, nsfp: row.nsfp });
          taken.add(row.nsfp);
        }
        imported.push({ ...row, outcome });
      }
      const written = imported.filter(({ outcome }) => outcome === 'written');
      const entry = { nodeId: actor.nodeId, action: 'tax-numbers.imported', by: actor, object: nodeRef(actor.nodeId), after: written };
      await this.audit.add(tx, written.length > 0 ? [entry] : []);
      return imported;
    });
  }

  /** The tax invoices that the rows name, locked, by reference. */
  private async lock(tx: Tx, issuerId: number, rows: readonly TaxNumberRow[]): Promise<Map<string, KnownRow>> {
    const found = new Map<string, KnownRow>();
    for (const page of pages(rows.map(({ reference }) => reference))) {
      const known = await tx.query<KnownRow>(
        `SELECT id, number, transaction_code, nsfp FROM tax_invoice WHERE issuer_id = ? AND number IN (${marks(page)}) ORDER BY id${tx.dialect.forUpdate}`,
        [issuerId, ...page],
      );
      for (const row of known) found.set(row.number, row);
    }
    return found;
  }

  private async taken(tx: Tx, issuerId: number, rows: readonly TaxNumberRow[]): Promise<string[]> {
    const found: string[] = [];
    for (const page of pages(rows.map(({ nsfp }) => nsfp))) {
      const sql = `SELECT nsfp FROM tax_invoice WHERE issuer_id = ? AND nsfp IN (${marks(page)})`;
      found.push(...(await tx.query<{ nsfp: string }>(sql, [issuerId, ...page])).map(({ nsfp }) => nsfp));
    }
    return found;
  }
}

function outcomeOf({ nsfp }: TaxNumberRow, invoice: KnownRow | undefined, taken: ReadonlySet<string>): NumberOutcome {
  if (!invoice) return 'not-ours';
  if (!isNsfpOf(nsfp, invoice.transaction_code)) return 'not-a-number';
  if (invoice.nsfp !== null) return invoice.nsfp === nsfp ? 'known' : 'has-another';
  return taken.has(nsfp) ? 'taken' : 'written';
}

function pages(words: readonly string[]): string[][] {
  const wanted = [...new Set(words)].filter((word) => word !== '').sort();
  return Array.from({ length: Math.ceil(wanted.length / PAGE) }, (_, page) => wanted.slice(page * PAGE, (page + 1) * PAGE));
}
