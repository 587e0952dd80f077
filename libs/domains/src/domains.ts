import { type Tx, insertRows, marks, updateRow } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Domain } from './domain';
import { type StoredDomain, readDomain } from './domain-row';

/** The registered names. */
@Injectable()
export class Domains {
  async add(tx: Tx, domain: Domain): Promise<void> {
    await insertRows(tx, 'domain', [
      {
        id: domain.id,
        name: domain.name,
        live_name: domain.endedAt ? null : domain.name,
        tld: domain.tld,
        owner_id: domain.ownerId,
        seller_id: domain.sellerId,
        seller_parent_id: domain.sellerParentId,
        registry: domain.registry,
        registrant_id: domain.registrantId,
        name_servers: JSON.stringify(domain.nameServers),
        auth_info: domain.authInfo,
        registered_at: domain.registeredAt,
        expires_at: domain.expiresAt,
        item_id: domain.itemId,
        leaving_since: domain.leavingSince,
        suspended_since: domain.suspendedSince,
        unverified_since: domain.unverifiedSince,
        locked_since: domain.lockedSince,
        frozen_since: domain.frozenSince,
        ended_at: domain.endedAt,
        sync_due_at: domain.endedAt ? null : tx.now,
      },
    ]);
  }

  /** A seller buys from another parent from now on: whoever is entitled to see its domains one level up changes with it. */
  async moveSeller(tx: Tx, sellerId: number, sellerParentId: number): Promise<void> {
    await tx.query('UPDATE domain SET seller_parent_id = ? WHERE seller_id = ?', [sellerParentId, sellerId]);
  }

  /** Another account owns it from now on, whoever sells to that one; under a transfer password that nobody has seen. */
  async handOver(
    tx: Tx,
    id: string,
    to: Pick<Domain, 'ownerId' | 'sellerId' | 'sellerParentId' | 'registrantId' | 'authInfo'>,
  ): Promise<void> {
    await updateRow(tx, 'domain', id, {
      owner_id: to.ownerId,
      seller_id: to.sellerId,
      seller_parent_id: to.sellerParentId,
      registrant_id: to.registrantId,
      auth_info: to.authInfo,
    });
  }

  /** The names that a node owns now, by id, locked; at most so many. */
  async lockAllOf(tx: Tx, ownerId: number, limit: number): Promise<Map<string, Domain>> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM domain WHERE owner_id = ? AND live_name IS NOT NULL ORDER BY id LIMIT ${limit}`,
      [ownerId],
    );
    return this.lock(
      tx,
      rows.map(({ id }) => id),
    );
  }

  /** Which of the names (A-labels) are registered through us now. */
  async live(tx: Tx, names: readonly string[]): Promise<Set<string>> {
    if (names.length === 0) return new Set();
    const rows = await tx.query<{ live_name: string }>(`SELECT live_name FROM domain WHERE live_name IN (${marks(names)})`, names);
    return new Set(rows.map(({ live_name }) => live_name));
  }

  /** The id of the domain of that name (A-label) that is ours now. */
  async liveId(tx: Tx, name: string): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>('SELECT id FROM domain WHERE live_name = ?', [name]);
    return row?.id;
  }

  /** Those of these domains that are ours now, by id, locked in the order of their ids until the transaction ends. */
  lock(tx: Tx, ids: readonly string[]): Promise<Map<string, Domain>> {
    return this.find(tx, ids, tx.dialect.forUpdate);
  }

  /** Those of these domains that are ours now, by id, whoever owns them. */
  byIds(tx: Tx, ids: readonly string[]): Promise<Map<string, Domain>> {
    return this.find(tx, ids, '');
  }

  /** Those of these names (A-labels) that are ours now, by name, whoever owns them. */
  async byNames(tx: Tx, names: readonly string[]): Promise<Map<string, Domain>> {
    if (names.length === 0) return new Map();
    const rows = await tx.query<{ id: string }>(`SELECT id FROM domain WHERE live_name IN (${marks(names)})`, names);
    const found = await this.byIds(
      tx,
      rows.map(({ id }) => id),
    );
    return new Map([...found.values()].map((domain) => [domain.name, domain]));
  }

  /** Those of these domains that the node owns now, by id. */
  async ownedBy(tx: Tx, ownerId: number, ids: readonly string[]): Promise<Map<string, Domain>> {
    return new Map([...(await this.byIds(tx, ids))].filter(([, domain]) => domain.ownerId === ownerId));
  }

  /** It is registered until another time than before. */
  async setExpiry(tx: Tx, id: string, expiresAt: Date): Promise<void> {
    await tx.query('UPDATE domain SET expires_at = ? WHERE id = ?', [tx.dialect.instant(expiresAt), id]);
  }

  /** The name servers that its registry has for it. */
  async setNameServers(tx: Tx, id: string, nameServers: readonly string[]): Promise<void> {
    await tx.query('UPDATE domain SET name_servers = ? WHERE id = ?', [JSON.stringify(nameServers), id]);
  }

  /** Its registry is being asked to delete it, since then; null when it stays after all. */
  async setLeaving(tx: Tx, id: string, since: Date | null): Promise<void> {
    await tx.query('UPDATE domain SET leaving_since = ? WHERE id = ?', [since && tx.dialect.instant(since), id]);
  }

  /** It is not to work, since then; null when it is to work again. Its registry is told by a job. */
  async setSuspended(tx: Tx, id: string, since: Date | null): Promise<void> {
    await tx.query('UPDATE domain SET suspended_since = ? WHERE id = ?', [since && tx.dialect.instant(since), id]);
  }

  /** It is not to work until the address of its registrant is proved, since then; null when it is to work again. Its registry is told by a job. */
  async setUnverified(tx: Tx, id: string, since: Date | null): Promise<void> {
    await tx.query('UPDATE domain SET unverified_since = ? WHERE id = ?', [since && tx.dialect.instant(since), id]);
  }

  /** The registrar lock is on, since then; null when it is off. */
  async setLocked(tx: Tx, id: string, since: Date | null): Promise<void> {
    await tx.query('UPDATE domain SET locked_since = ? WHERE id = ?', [since && tx.dialect.instant(since), id]);
  }

  /** Its owner lets nobody change it, since then; null when they do again. */
  async setFrozen(tx: Tx, id: string, since: Date | null): Promise<void> {
    await tx.query('UPDATE domain SET frozen_since = ? WHERE id = ?', [since && tx.dialect.instant(since), id]);
  }

  /** It is registered for this contact. */
  async setRegistrant(tx: Tx, id: string, contactId: string): Promise<void> {
    await tx.query('UPDATE domain SET registrant_id = ? WHERE id = ?', [contactId, id]);
  }

  /** Its registry knows another transfer password. */
  async setAuthInfo(tx: Tx, id: string, authInfo: string): Promise<void> {
    await tx.query('UPDATE domain SET auth_info = ? WHERE id = ?', [authInfo, id]);
  }

  /** It is ours no longer: its name may be registered anew, by anybody. */
  async end(tx: Tx, id: string): Promise<void> {
    await tx.query('UPDATE domain SET live_name = NULL, leaving_since = NULL, sync_due_at = NULL, ended_at = ? WHERE id = ?', [
      tx.dialect.instant(tx.now),
      id,
    ]);
  }

  private async find(tx: Tx, ids: readonly string[], ending: string): Promise<Map<string, Domain>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.query<StoredDomain & { auth_info: string }>(
      `SELECT * FROM domain WHERE id IN (${marks(ids)}) AND live_name IS NOT NULL ORDER BY id${ending}`,
      ids,
    );
    return new Map(rows.map((row) => [row.id, { ...readDomain(row), authInfo: row.auth_info }]));
  }
}
