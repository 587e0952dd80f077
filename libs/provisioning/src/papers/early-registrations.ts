import { DAY, after } from '#libs/kernel';
import { type Reads, type Tx, insertRows, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type EarlyRecord, MISSES_COUNT_MS } from './early-trust';

/** A name that is registered before its papers are there. */
export interface EarlyRegistration {
  readonly itemId: string;
  readonly caseId: string;
  readonly sellerId: number;
}

/** What became of it: shown in time, not shown in time, or over for another reason. */
export type EarlyOutcome = 'approved' | 'missed' | 'ended';

/** Where it is kept which names were registered before their papers, and what became of them. */
@Injectable()
export class EarlyRegistrations {
  async add(tx: Tx, begun: readonly EarlyRegistration[]): Promise<void> {
    const rows = begun.map(({ itemId, caseId, sellerId }) => ({ item_id: itemId, case_id: caseId, seller_id: sellerId }));
    await insertRows(
      tx,
      'early_registration',
      rows.map((row) => ({ ...row, outcome: 'open', opened_at: tx.now })),
    );
  }

  /** What is known of a node. Deadlines missed before `allowedSince` count for its limit, and no longer for its switch. */
  async record(from: Pick<Tx | Reads, 'query' | 'dialect'>, sellerId: number, allowedSince: Date | null, now: Date): Promise<EarlyRecord> {
    const lately = after(now, -MISSES_COUNT_MS);
    const counted = allowedSince && allowedSince > lately ? allowedSince : lately;
    const { dialect } = from;
    const [row] = await from.query<Record<keyof EarlyRecord, unknown>>(
      `SELECT COUNT(CASE WHEN outcome = 'open' THEN 1 END) AS open, COUNT(CASE WHEN outcome = 'approved' THEN 1 END) AS approved,
         COUNT(CASE WHEN outcome = 'missed' THEN 1 END) AS missed, COUNT(CASE WHEN outcome = 'missed' AND ended_at >= ? THEN 1 END) AS missedLately,
         (SELECT COUNT(*) FROM early_registration t WHERE t.seller_id = ? AND t.opened_at > ?) AS today
       FROM early_registration WHERE seller_id = ?`,
      [dialect.instant(counted), sellerId, dialect.instant(after(now, -DAY)), sellerId],
    );
    const count = (key: keyof EarlyRecord) => readInteger(row?.[key] ?? 0);
    return {
      open: count('open'),
      today: count('today'),
      approved: count('approved'),
      missed: count('missed'),
      missedLately: count('missedLately'),
    };
  }

  /** Once: whoever comes second changes nothing. @returns whose it was, when it ended just now. */
  async end(tx: Tx, caseId: string, outcome: EarlyOutcome): Promise<number | undefined> {
    const [row] = await tx.query<{ seller_id: unknown }>(
      `SELECT seller_id FROM early_registration WHERE case_id = ? AND outcome = 'open'${tx.dialect.forUpdate}`,
      [caseId],
    );
    if (!row) return undefined;
    await tx.query('UPDATE early_registration SET outcome = ?, ended_at = ? WHERE case_id = ?', [
      outcome,
      tx.dialect.instant(tx.now),
      caseId,
    ]);
    return readInteger(row.seller_id);
  }
}
