import { type Tx, insertRows, marks, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type DocumentNumber, type Series, documentNumber, yearOf } from './document-number';

/** The numbers of one series, while they are locked. */
export class Numbers {
  constructor(
    readonly issuerId: number,
    readonly series: Series,
    readonly year: number,
    private readonly prefix: string,
    private following: number,
  ) {}

  /** The next number. */
  take(): DocumentNumber {
    return documentNumber(this.series, this.prefix, this.year, this.following++);
  }

  get next(): number {
    return this.following;
  }
}

interface SeriesRow {
  issuer_id: unknown;
  next: unknown;
  number_prefix: string | null;
}

/** Gives papers their numbers: taken in the transaction that writes the paper, so that neither is there without the other. */
@Injectable()
export class NumberSeries {
  /** The series of these issuers for this year, locked in the order of their ids until the transaction ends. */
  async lock(tx: Tx, issuerIds: readonly number[], series: Series): Promise<Map<number, Numbers>> {
    const ids = [...new Set(issuerIds)].sort((a, b) => a - b);
    const year = yearOf(tx.now);
    const known = await this.read(tx, ids, series, year);
    const fresh = ids.filter((id) => !known.has(id)).map((id) => ({ issuer_id: id, series, year, next: 1 }));
    if (fresh.length === 0) return known;
    // Somebody else may begin the same series at this moment: whoever comes second changes nothing, and reads what stands there.
    await insertRows(tx, 'number_series', fresh, tx.dialect.onDuplicate(['issuer_id', 'series', 'year'], ['series']));
    return this.read(tx, ids, series, year);
  }

  async save(tx: Tx, numbers: Iterable<Numbers>): Promise<void> {
    const rows = [...numbers].map(({ issuerId, series, year, next }) => ({ issuer_id: issuerId, series, year, next }));
    await insertRows(tx, 'number_series', rows, tx.dialect.onDuplicate(['issuer_id', 'series', 'year'], ['next']));
  }

  private async read(tx: Tx, ids: readonly number[], series: Series, year: number): Promise<Map<number, Numbers>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.query<SeriesRow>(
      `SELECT s.issuer_id, s.next, (SELECT p.number_prefix FROM billing_profile p WHERE p.node_id = s.issuer_id) AS number_prefix
       FROM number_series s WHERE s.issuer_id IN (${marks(ids)}) AND s.series = ? AND s.year = ? ORDER BY s.issuer_id${tx.dialect.forUpdate}`,
      [...ids, series, year],
    );
    return new Map(
      rows.map(({ issuer_id, next, number_prefix }) => {
        const issuerId = readInteger(issuer_id);
        return [issuerId, new Numbers(issuerId, series, year, number_prefix ?? '', readInteger(next))];
      }),
    );
  }
}
