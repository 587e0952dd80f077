import type { Actor } from '#libs/kernel';
import { type Reads, type Tx, insertRows, readInstant, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Contact, ContactFields } from './contact';
import { contentOf } from './contact-content';

/** One saved change of a contact. */
export interface ContactVersion {
  readonly version: number;
  /** Null of the first. */
  readonly before: ContactFields | null;
  readonly after: ContactFields;
  readonly savedBy: string;
  readonly savedByNode: number;
  readonly createdAt: Date;
}

interface VersionRow {
  version: unknown;
  previous: string | null;
  content: string;
  saved_by: string;
  saved_by_node: unknown;
  created_at: unknown;
}

/** What contacts have said since when, and who said so. */
@Injectable()
export class ContactVersions {
  async add(tx: Tx, contact: Contact, before: ContactFields | null, by: Pick<Actor, 'personId' | 'nodeId'>): Promise<void> {
    const content = { previous: before && JSON.stringify(contentOf(before)), content: JSON.stringify(contentOf(contact)) };
    const saved = { saved_by: by.personId, saved_by_node: by.nodeId, created_at: tx.now };
    await insertRows(tx, 'contact_version', [{ contact_id: contact.id, version: contact.version, ...content, ...saved }]);
  }

  /** The newest first, those older than `before`. A keyset page. */
  async list(reads: Reads, contactId: string, limit: number, before?: number): Promise<ContactVersion[]> {
    const older = before === undefined ? '' : ' AND version < ?';
    const rows = await reads.query<VersionRow>(
      `SELECT * FROM contact_version WHERE contact_id = ?${older} ORDER BY version DESC LIMIT ${limit}`,
      before === undefined ? [contactId] : [contactId, before],
    );
    return rows.map(readVersion);
  }
}

const readVersion = (row: VersionRow): ContactVersion => ({
  version: readInteger(row.version),
  before: row.previous === null ? null : (JSON.parse(row.previous) as ContactFields),
  after: JSON.parse(row.content) as ContactFields,
  savedBy: row.saved_by,
  savedByNode: readInteger(row.saved_by_node),
  createdAt: readInstant(row.created_at),
});
