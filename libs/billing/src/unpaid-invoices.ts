import { Money } from '#libs/kernel';
import { Reads, readInstantOrNull, readInteger, readUnits } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Invoice } from './invoice';
import { MISSING_UNITS } from './missing-units';

/** A bill that somebody has to pay, and what is missing for it. */
export interface UnpaidInvoice extends Pick<Invoice, 'id' | 'number' | 'dueAt'> {
  readonly missing: Money;
}

/** How many there are, and what all of them lack together, in each currency. */
export interface UnpaidSum {
  readonly many: number;
  readonly missing: readonly Money[];
}

interface UnpaidRow {
  id: string;
  number: string;
  due_at: unknown;
  currency: string;
  missing: unknown;
}

/** What a node has still to pay. */
@Injectable()
export class UnpaidInvoices {
  constructor(private readonly reads: Reads) {}

  /** What is due first comes first. */
  async first(buyerId: number, limit: number): Promise<UnpaidInvoice[]> {
    const rows = await this.reads.query<UnpaidRow>(
      `SELECT i.id, i.number, i.due_at, i.currency, ${MISSING_UNITS} AS missing ${this.unpaid()} ORDER BY i.due_at, i.id LIMIT ${limit}`,
      [buyerId],
    );
    return rows.map(({ id, number, due_at, currency, missing }) => ({
      id,
      number,
      dueAt: readInstantOrNull(due_at),
      missing: new Money(readUnits(missing), currency),
    }));
  }

  async sum(buyerId: number): Promise<UnpaidSum> {
    const rows = await this.reads.query<{ currency: string; many: unknown; missing: unknown }>(
      `SELECT i.currency, COUNT(*) AS many, SUM(${MISSING_UNITS}) AS missing ${this.unpaid()} GROUP BY i.currency ORDER BY i.currency`,
      [buyerId],
    );
    return {
      many: rows.reduce((sum, { many }) => sum + readInteger(many), 0),
      missing: rows.map(({ currency, missing }) => new Money(readUnits(missing), currency)),
    };
  }

  private unpaid(): string {
    return `FROM invoice i${this.reads.dialect.byIndex('invoice_buyer_state')} WHERE i.buyer_id = ? AND i.state = 'unpaid' AND ${MISSING_UNITS} > 0`;
  }
}
