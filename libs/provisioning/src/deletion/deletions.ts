import { type Reads, type Tx, insertRows, readInstant, readInstantOrNull, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Failure } from '../order-item';
import type { DeletionCause, DeletionState, DomainDeletion } from './domain-deletion';

interface DeletionRow {
  id: string;
  domain_id: string;
  item_id: string;
  seller_id: unknown;
  asked_by: string;
  reason: string;
  cause: DeletionCause;
  refund_percent: unknown;
  is_absorbed: unknown;
  state: DeletionState;
  failure_code: string | null;
  failure_message: string | null;
  absences: unknown;
  doubt_since: unknown;
  created_at: unknown;
  ended_at: unknown;
}

const MESSAGE_MAX = 400;

/** Where deletions are kept. */
@Injectable()
export class Deletions {
  async add(tx: Tx, deletion: DomainDeletion): Promise<void> {
    const { id, domainId, itemId, sellerId, askedBy, reason, cause, refundPercent, isAbsorbed, state, absences, createdAt } = deletion;
    const terms = { cause, refund_percent: refundPercent, is_absorbed: isAbsorbed };
    const row = { id, domain_id: domainId, item_id: itemId, seller_id: sellerId, asked_by: askedBy, reason, state, absences };
    await insertRows(tx, 'domain_deletion', [{ ...row, ...terms, created_at: createdAt }]);
  }

  /** The one of a domain that is under way or done, else the last that was refused; undefined when nobody ever asked. Those of an expiry do not end it. */
  async last(from: Pick<Tx | Reads, 'query'>, domainId: string): Promise<DomainDeletion | undefined> {
    const rows = `SELECT * FROM domain_deletion WHERE domain_id = ? AND cause <> 'expired' ORDER BY CASE WHEN state = 'refused' THEN 1 ELSE 0 END, id DESC LIMIT 1`;
    const [row] = await from.query<DeletionRow>(rows, [domainId]);
    return row && readDeletion(row);
  }

  /** Locks one; undefined when there is none. */
  async lock(tx: Tx, id: string): Promise<DomainDeletion | undefined> {
    const [row] = await tx.query<DeletionRow>(`SELECT * FROM domain_deletion WHERE id = ?${tx.dialect.forUpdate}`, [id]);
    return row && readDeletion(row);
  }

  /** Nobody knows what became of what was sent: the registry is to be asked. */
  async doubt(tx: Tx, { id, doubtSince }: DomainDeletion, absences: number): Promise<void> {
    const since = tx.dialect.instant(doubtSince ?? tx.now);
    await tx.query('UPDATE domain_deletion SET absences = ?, doubt_since = ? WHERE id = ?', [absences, since, id]);
  }

  /** It is sent when its registry refunds nothing any more. */
  async absorb(tx: Tx, { id }: DomainDeletion): Promise<void> {
    await tx.query('UPDATE domain_deletion SET is_absorbed = 1 WHERE id = ?', [id]);
  }

  /** Done, or refused with a failure. */
  async end(tx: Tx, { id }: DomainDeletion, failure: Failure | null): Promise<void> {
    await tx.query('UPDATE domain_deletion SET state = ?, failure_code = ?, failure_message = ?, ended_at = ? WHERE id = ?', [
      failure ? 'refused' : 'done',
      failure?.code ?? null,
      failure?.message.slice(0, MESSAGE_MAX) ?? null,
      tx.dialect.instant(tx.now),
      id,
    ]);
  }
}

const readDeletion = (row: DeletionRow): DomainDeletion => ({
  id: row.id,
  domainId: row.domain_id,
  itemId: row.item_id,
  sellerId: readInteger(row.seller_id),
  askedBy: row.asked_by,
  reason: row.reason,
  cause: row.cause,
  refundPercent: readInteger(row.refund_percent),
  isAbsorbed: Boolean(Number(row.is_absorbed)),
  state: row.state,
  failure: row.failure_code === null ? null : { code: row.failure_code, message: row.failure_message ?? '' },
  absences: readInteger(row.absences),
  doubtSince: readInstantOrNull(row.doubt_since),
  createdAt: readInstant(row.created_at),
  endedAt: readInstantOrNull(row.ended_at),
});
