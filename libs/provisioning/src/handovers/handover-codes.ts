import { DAY, after } from '#libs/kernel';
import { type Tx, insertRows, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';

const GOOD_FOR_MS = 7 * DAY;

/** What somebody showed so that names could be given to an account. */
export interface HandoverCode {
  /** The account that is to have the names. */
  readonly ownerId: number;
  /** Who made it, and agrees in the end: the account itself, or its seller. */
  readonly madeByNode: number;
}

/** Where codes are kept, by their hash alone. */
@Injectable()
export class HandoverCodes {
  /** @returns until when it counts */
  async add(tx: Tx, hash: string, { ownerId, madeByNode }: HandoverCode, madeBy: string): Promise<Date> {
    const expiresAt = after(tx.now, GOOD_FOR_MS);
    const row = { hash, owner_id: ownerId, made_by_node: madeByNode, made_by: madeBy, created_at: tx.now, expires_at: expiresAt };
    await insertRows(tx, 'handover_code', [row]);
    return expiresAt;
  }

  /** It counts this once; undefined when it does not any more, or never did. */
  async use(tx: Tx, hash: string): Promise<HandoverCode | undefined> {
    const now = tx.dialect.instant(tx.now);
    const [row] = await tx.query<{ owner_id: unknown; made_by_node: unknown }>(
      `SELECT owner_id, made_by_node FROM handover_code WHERE hash = ? AND used_at IS NULL AND expires_at > ?${tx.dialect.forUpdate}`,
      [hash, now],
    );
    if (!row) return undefined;
    await tx.query('UPDATE handover_code SET used_at = ? WHERE hash = ?', [now, hash]);
    return { ownerId: readInteger(row.owner_id), madeByNode: readInteger(row.made_by_node) };
  }
}
