import { Clock } from '#libs/kernel';
import { Reads, readInstant, readInstantOrNull, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type Contact, ContactNotFound } from './contact';
import { readContact } from './contacts';
import { type Domain, DomainNotFound, type Phase, phaseAt } from './domain';
import { ruleOf } from './tld-rule';

/** A domain as lists and pages show it, with the phase it is in now. The auth code is not among it. */
export type DomainRow = Omit<Domain, 'authInfo'> & { readonly phase: Phase };

interface StoredRow {
  id: string;
  name: string;
  tld: string;
  owner_id: unknown;
  seller_id: unknown;
  seller_parent_id: unknown;
  registry: string;
  registrant_id: string;
  name_servers: string;
  registered_at: unknown;
  expires_at: unknown;
  item_id: string;
  ended_at: unknown;
}

const COLUMNS =
  'id, name, tld, owner_id, seller_id, seller_parent_id, registry, registrant_id, name_servers, registered_at, expires_at, item_id, ended_at';

/** Where the previous page ended. */
export interface DomainKey {
  readonly expiresAt: Date;
  readonly id: string;
}

/** Queries over domains and contacts, for screens. */
@Injectable()
export class DomainReads {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** Domains a customer owns, or a seller has sold to its own customers, soonest expiry first. A keyset page. */
  async list(by: { ownerId: number } | { sellerId: number }, limit: number, from?: DomainKey): Promise<DomainRow[]> {
    const [column, index, id] = 'ownerId' in by ? ['owner_id', 'domain_owner', by.ownerId] : ['seller_id', 'domain_seller', by.sellerId];
    const at = from ? this.reads.dialect.instant(from.expiresAt) : null;
    const after = from ? ' AND expires_at >= ? AND (expires_at > ? OR id > ?)' : '';
    const rows = await this.reads.query<StoredRow>(
      `SELECT ${COLUMNS} FROM domain${this.reads.dialect.byIndex(index)} WHERE ${column} = ?${after} ORDER BY expires_at, id LIMIT ${limit}`,
      from ? [id, at, at, from.id] : [id],
    );
    return rows.map((row) => this.read(row));
  }

  /** @throws DomainNotFound unless the node owns it or sold it. */
  async get(id: string, nodeId: number): Promise<DomainRow> {
    const [row] = await this.reads.query<StoredRow>(`SELECT ${COLUMNS} FROM domain WHERE id = ? AND (owner_id = ? OR seller_id = ?)`, [
      id,
      nodeId,
      nodeId,
    ]);
    if (!row) throw new DomainNotFound('There is no such domain.', { id });
    return this.read(row);
  }

  /** A customer's contacts, oldest first, after the given one. A keyset page. */
  async contacts(ownerId: number, limit: number, after = ''): Promise<Contact[]> {
    const rows = await this.reads.query<Parameters<typeof readContact>[0]>(
      `SELECT * FROM contact WHERE owner_id = ? AND id > ? ORDER BY id LIMIT ${limit}`,
      [ownerId, after],
    );
    return rows.map(readContact);
  }

  /** @throws ContactNotFound unless it is this customer's. */
  async contact(id: string, ownerId: number): Promise<Contact> {
    const [row] = await this.reads.query<Parameters<typeof readContact>[0]>('SELECT * FROM contact WHERE id = ? AND owner_id = ?', [
      id,
      ownerId,
    ]);
    if (!row) throw new ContactNotFound('There is no such contact.', { id });
    return readContact(row);
  }

  private read(row: StoredRow): DomainRow {
    const dates = { expiresAt: readInstant(row.expires_at), endedAt: readInstantOrNull(row.ended_at) };
    return {
      ...dates,
      id: row.id,
      name: row.name,
      tld: row.tld,
      ownerId: readInteger(row.owner_id),
      sellerId: readInteger(row.seller_id),
      sellerParentId: row.seller_parent_id === null ? null : readInteger(row.seller_parent_id),
      registry: row.registry,
      registrantId: row.registrant_id,
      nameServers: JSON.parse(row.name_servers) as string[],
      registeredAt: readInstant(row.registered_at),
      itemId: row.item_id,
      phase: phaseAt(dates, ruleOf(row.tld), this.clock.now()),
    };
  }
}
