import { type Reads, type Tx, insertRows, marks, readInstant, readInstantOrNull, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Failure } from '../order-item';
import type { ChangeKind, ChangeState, DomainChange, DomainPart } from './domain-change';

interface ChangeRow {
  id: string;
  domain_id: string;
  kind: ChangeKind;
  previous: string;
  wanted: string;
  auth_info: string | null;
  asked_by: string;
  asked_by_node: unknown;
  state: ChangeState;
  failure_code: string | null;
  failure_message: string | null;
  absences: unknown;
  doubt_since: unknown;
  shown_at: unknown;
  created_at: unknown;
  ended_at: unknown;
}

const MESSAGE_MAX = 400;

/** Where changes of domains are kept. */
@Injectable()
export class Changes {
  async add(tx: Tx, change: DomainChange): Promise<void> {
    await insertRows(tx, 'domain_change', [
      {
        id: change.id,
        domain_id: change.domainId,
        open_domain: change.domainId,
        kind: change.kind,
        previous: JSON.stringify(change.before),
        wanted: JSON.stringify(change.wanted),
        auth_info: change.authInfo,
        asked_by: change.askedBy,
        asked_by_node: change.askedByNode,
        state: change.state,
        absences: change.absences,
        created_at: change.createdAt,
      },
    ]);
  }

  /** Whether one of a domain is under way. */
  async isOpen(tx: Tx, domainId: string): Promise<boolean> {
    return (await this.openOf(tx, [domainId])).has(domainId);
  }

  /** Of which of these domains one is under way. */
  async openOf(tx: Tx, domainIds: readonly string[]): Promise<Set<string>> {
    if (domainIds.length === 0) return new Set();
    const rows = await tx.query<{ open_domain: string }>(
      `SELECT open_domain FROM domain_change WHERE open_domain IN (${marks(domainIds)})`,
      domainIds,
    );
    return new Set(rows.map(({ open_domain }) => open_domain));
  }

  /** Newest first, those older than `before`. A keyset page. */
  async list(from: Reads, domainId: string, limit: number, before?: string, since: Date | null = null): Promise<DomainChange[]> {
    const rows = await from.query<ChangeRow>(
      `SELECT * FROM domain_change WHERE domain_id = ?${before === undefined ? '' : ' AND id < ?'}${since ? ' AND created_at >= ?' : ''} ORDER BY id DESC LIMIT ${limit}`,
      [domainId, ...(before === undefined ? [] : [before]), ...(since ? [from.dialect.instant(since)] : [])],
    );
    return rows.map(readChange);
  }

  /** Locks one; undefined when there is none. */
  async lock(tx: Tx, id: string): Promise<DomainChange | undefined> {
    const [row] = await tx.query<ChangeRow>(`SELECT * FROM domain_change WHERE id = ?${tx.dialect.forUpdate}`, [id]);
    return row && readChange(row);
  }

  /** The last one of this kind that was asked for, or of those in this state. */
  async last(tx: Tx, domainId: string, kind: ChangeKind, state?: ChangeState): Promise<DomainChange | undefined> {
    const [row] = await tx.query<ChangeRow>(
      `SELECT * FROM domain_change WHERE domain_id = ? AND kind = ?${state ? ' AND state = ?' : ''} ORDER BY id DESC LIMIT 1`,
      [domainId, kind, ...(state ? [state] : [])],
    );
    return row && readChange(row);
  }

  /** What its registry had before anything was sent, where only it knows. */
  async had(tx: Tx, { id }: DomainChange, before: DomainPart): Promise<void> {
    await tx.query('UPDATE domain_change SET previous = ? WHERE id = ?', [JSON.stringify(before), id]);
  }

  /** Nobody knows what became of what was sent: the registry is to be asked. */
  async doubt(tx: Tx, { id, doubtSince }: DomainChange, absences: number): Promise<void> {
    const since = tx.dialect.instant(doubtSince ?? tx.now);
    await tx.query('UPDATE domain_change SET absences = ?, doubt_since = ? WHERE id = ?', [absences, since, id]);
  }

  /** It will not be as wanted; what was opened for it has to be closed before it ends. */
  async fail(tx: Tx, { id }: DomainChange, failure: Failure): Promise<void> {
    await tx.query('UPDATE domain_change SET failure_code = ?, failure_message = ?, absences = 0, doubt_since = NULL WHERE id = ?', [
      failure.code,
      failure.message.slice(0, MESSAGE_MAX),
      id,
    ]);
  }

  /** Done, or refused with a failure. The transfer password that it set is the domain's by now, or nobody's. */
  async end(tx: Tx, { id }: DomainChange, failure: Failure | null): Promise<void> {
    await tx.query(
      'UPDATE domain_change SET open_domain = NULL, auth_info = NULL, state = ?, failure_code = ?, failure_message = ?, ended_at = ? WHERE id = ?',
      [failure ? 'refused' : 'done', failure?.code ?? null, failure?.message.slice(0, MESSAGE_MAX) ?? null, tx.dialect.instant(tx.now), id],
    );
  }

  async shown(tx: Tx, { id }: DomainChange): Promise<void> {
    await tx.query('UPDATE domain_change SET shown_at = ? WHERE id = ?', [tx.dialect.instant(tx.now), id]);
  }
}

const readChange = (row: ChangeRow): DomainChange => ({
  id: row.id,
  domainId: row.domain_id,
  kind: row.kind,
  before: JSON.parse(row.previous) as DomainPart,
  wanted: JSON.parse(row.wanted) as DomainPart,
  authInfo: row.auth_info,
  askedBy: row.asked_by,
  askedByNode: readInteger(row.asked_by_node),
  state: row.state,
  failure: row.failure_code === null ? null : { code: row.failure_code, message: row.failure_message ?? '' },
  absences: readInteger(row.absences),
  doubtSince: readInstantOrNull(row.doubt_since),
  shownAt: readInstantOrNull(row.shown_at),
  createdAt: readInstant(row.created_at),
  endedAt: readInstantOrNull(row.ended_at),
});
