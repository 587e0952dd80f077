import { type Reads, type Tx, insertRows, marks, readInstant, readInstantOrNull, readInteger, updateRow } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { OWNER_CHANGE_ENDS, type OwnerChange, type OwnerChangeState } from './owner-change';

interface OwnerChangeRow {
  id: string;
  domain_id: string;
  from_contact: string;
  to_contact: string;
  asked_by: string;
  asked_by_node: unknown;
  state: OwnerChangeState;
  old_hash: string | null;
  old_agreed_at: unknown;
  new_hash: string | null;
  new_agreed_at: unknown;
  expires_at: unknown;
  case_id: string | null;
  change_id: string | null;
  failure_code: string | null;
  failure_message: string | null;
  created_at: unknown;
  ended_at: unknown;
}

type Source = Pick<Tx | Reads, 'query'>;

/** Where changes of owners are kept. They are locked after their domain and before a case. */
@Injectable()
export class OwnerChanges {
  async add(tx: Tx, change: OwnerChange): Promise<void> {
    const { id, domainId, fromContact, toContact, askedBy, askedByNode, createdAt } = change;
    const asked = {
      id,
      domain_id: domainId,
      from_contact: fromContact,
      to_contact: toContact,
      asked_by: askedBy,
      asked_by_node: askedByNode,
    };
    await insertRows(tx, 'owner_change', [{ ...asked, ...moving(change), created_at: createdAt }]);
  }

  async save(tx: Tx, change: OwnerChange): Promise<void> {
    await updateRow(tx, 'owner_change', change.id, moving(change));
  }

  async get(from: Source, id: string): Promise<OwnerChange | undefined> {
    return first(await from.query<OwnerChangeRow>('SELECT * FROM owner_change WHERE id = ?', [id]));
  }

  /** Nobody changes it until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<OwnerChange | undefined> {
    return first(await tx.query<OwnerChangeRow>(`SELECT * FROM owner_change WHERE id = ?${tx.dialect.forUpdate}`, [id]));
  }

  /** The one under way of a domain. */
  async open(tx: Tx, domainId: string): Promise<OwnerChange | undefined> {
    return first(await tx.query<OwnerChangeRow>('SELECT * FROM owner_change WHERE open_domain = ?', [domainId]));
  }

  /** Of which of these domains one is under way. */
  async openOf(tx: Tx, domainIds: readonly string[]): Promise<Set<string>> {
    if (domainIds.length === 0) return new Set();
    const rows = await tx.query<{ open_domain: string }>(
      `SELECT open_domain FROM owner_change WHERE open_domain IN (${marks(domainIds)})`,
      domainIds,
    );
    return new Set(rows.map(({ open_domain }) => open_domain));
  }

  /** Whose mail held this secret, as long as it was not used. */
  async bySecret(from: Source, hash: string): Promise<OwnerChange | undefined> {
    return first(await from.query<OwnerChangeRow>('SELECT * FROM owner_change WHERE old_hash = ? OR new_hash = ?', [hash, hash]));
  }

  /** The newest first, those older than `before`. A keyset page. */
  async list(from: Source, domainId: string, limit: number, before?: string): Promise<OwnerChange[]> {
    const older = before === undefined ? '' : ' AND id < ?';
    const rows = await from.query<OwnerChangeRow>(
      `SELECT * FROM owner_change WHERE domain_id = ?${older} ORDER BY id DESC LIMIT ${limit}`,
      before === undefined ? [domainId] : [domainId, before],
    );
    return rows.map(readOwnerChange);
  }

  /** When a domain last changed its owner. */
  async lastDone(tx: Tx, domainId: string): Promise<Date | null> {
    const done = "SELECT MAX(ended_at) AS at FROM owner_change WHERE domain_id = ? AND state = 'done'";
    const [row] = await tx.query<{ at: unknown }>(done, [domainId]);
    return readInstantOrNull(row!.at);
  }
}

/** What moves of it. */
const moving = ({ domainId, state, consents, expiresAt, caseId, changeId, failure, endedAt }: OwnerChange) => ({
  open_domain: OWNER_CHANGE_ENDS.has(state) ? null : domainId,
  state,
  old_hash: consents.old.hash,
  old_agreed_at: consents.old.agreedAt,
  new_hash: consents.new.hash,
  new_agreed_at: consents.new.agreedAt,
  expires_at: expiresAt,
  case_id: caseId,
  change_id: changeId,
  failure_code: failure?.code ?? null,
  failure_message: failure?.message ?? null,
  ended_at: endedAt,
});

const first = ([row]: readonly OwnerChangeRow[]): OwnerChange | undefined => row && readOwnerChange(row);

const readOwnerChange = (row: OwnerChangeRow): OwnerChange => ({
  id: row.id,
  domainId: row.domain_id,
  fromContact: row.from_contact,
  toContact: row.to_contact,
  askedBy: row.asked_by,
  askedByNode: readInteger(row.asked_by_node),
  state: row.state,
  consents: {
    old: { hash: row.old_hash, agreedAt: readInstantOrNull(row.old_agreed_at) },
    new: { hash: row.new_hash, agreedAt: readInstantOrNull(row.new_agreed_at) },
  },
  expiresAt: readInstant(row.expires_at),
  caseId: row.case_id,
  changeId: row.change_id,
  failure: row.failure_code === null ? null : { code: row.failure_code, message: row.failure_message ?? '' },
  createdAt: readInstant(row.created_at),
  endedAt: readInstantOrNull(row.ended_at),
});
