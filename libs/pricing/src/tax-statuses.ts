import { type Reads, type Tx, readInstant, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type TaxStatus, isTaxableAt } from './tax';

/** Whether a firm is taxable (PKP), and what it has announced next. */
export interface TaxStanding {
  readonly isTaxable: boolean;
  /** Null when nothing is announced. */
  readonly next: TaxStatus | null;
}

/** What nodes have said about being taxable. */
@Injectable()
export class TaxStatuses {
  async standing(from: Pick<Tx | Reads, 'query'>, nodeId: number, at: Date): Promise<TaxStanding> {
    const rows = await from.query<{ since: unknown; is_taxable: unknown }>(
      'SELECT since, is_taxable FROM tax_status WHERE node_id = ? ORDER BY since',
      [nodeId],
    );
    const statuses = rows.map(({ since, is_taxable }) => ({ since: readInstant(since), isTaxable: readInteger(is_taxable) === 1 }));
    return { isTaxable: isTaxableAt(statuses, at), next: statuses.find(({ since }) => since > at) ?? null };
  }
}
