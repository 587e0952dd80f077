import { newId } from '#libs/kernel';
import { JobQueue, type Reads, type Tx, insertRows, readInstant, readInstantOrNull, readInteger } from '#libs/platform';
import type { ContactHandle } from '#libs/domains';
import { Injectable } from '@nestjs/common';
import { PUSH_CONTACT } from '../job-kinds';
import type { Failure } from '../order-item';
import type { ContactUpdate, ContactUpdateState } from './contact-update';

interface UpdateRow {
  id: string;
  contact_id: string;
  registry: string;
  version: unknown;
  state: ContactUpdateState;
  failure_code: string | null;
  failure_message: string | null;
  absences: unknown;
  doubt_since: unknown;
  created_at: unknown;
  ended_at: unknown;
}

const MESSAGE_MAX = 400;

/** Where it is kept what registries are told about contacts. */
@Injectable()
export class ContactUpdates {
  constructor(private readonly jobs: JobQueue) {}

  /** The registry is to be told this version; what is under way there already goes on with it. The caller has locked the handle. */
  async ask(tx: Tx, { contactId, registry }: Pick<ContactHandle, 'contactId' | 'registry'>, version: number): Promise<void> {
    const isThere = tx.dialect.onDuplicate(['open_contact', 'registry'], ['version']);
    const id = newId('cup', tx.now);
    const row = { id, contact_id: contactId, registry, open_contact: contactId, version, state: 'under_way', absences: 0 };
    await insertRows(tx, 'contact_update', [{ ...row, created_at: tx.now }], isThere);
    if (await this.lock(tx, id)) await this.jobs.add(tx, [{ kind: PUSH_CONTACT, payload: { updateId: id } }]);
  }

  /** Locks one; undefined when there is none. */
  async lock(tx: Tx, id: string): Promise<ContactUpdate | undefined> {
    const [row] = await tx.query<UpdateRow>(`SELECT * FROM contact_update WHERE id = ?${tx.dialect.forUpdate}`, [id]);
    return row && readUpdate(row);
  }

  /** The last one of a contact at each registry. */
  async last(reads: Reads, contactId: string): Promise<ContactUpdate[]> {
    const rows = await reads.query<UpdateRow>(
      `SELECT u.* FROM contact_update u JOIN (SELECT MAX(id) AS id FROM contact_update WHERE contact_id = ? GROUP BY registry) l ON l.id = u.id ORDER BY u.registry`,
      [contactId],
    );
    return rows.map(readUpdate);
  }

  /** Nobody knows what became of what was sent: the registry is to be asked. */
  async doubt(tx: Tx, { id, doubtSince }: ContactUpdate, absences: number): Promise<void> {
    const since = tx.dialect.instant(doubtSince ?? tx.now);
    await tx.query('UPDATE contact_update SET absences = ?, doubt_since = ? WHERE id = ?', [absences, since, id]);
  }

  /** Done, or refused with a failure. */
  async end(tx: Tx, { id }: ContactUpdate, failure: Failure | null): Promise<void> {
    await tx.query(
      'UPDATE contact_update SET open_contact = NULL, state = ?, failure_code = ?, failure_message = ?, ended_at = ? WHERE id = ?',
      [failure ? 'refused' : 'done', failure?.code ?? null, failure?.message.slice(0, MESSAGE_MAX) ?? null, tx.dialect.instant(tx.now), id],
    );
  }
}

const readUpdate = (row: UpdateRow): ContactUpdate => ({
  id: row.id,
  contactId: row.contact_id,
  registry: row.registry,
  version: readInteger(row.version),
  state: row.state,
  failure: row.failure_code === null ? null : { code: row.failure_code, message: row.failure_message ?? '' },
  absences: readInteger(row.absences),
  doubtSince: readInstantOrNull(row.doubt_since),
  createdAt: readInstant(row.created_at),
  endedAt: readInstantOrNull(row.ended_at),
});
