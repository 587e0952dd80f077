import { type Tx, insertRows, marks } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Domain } from './domain';

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
        ended_at: domain.endedAt,
      },
    ]);
  }

  /** Which of the names (A-labels) are registered through us now. */
  async live(tx: Tx, names: readonly string[]): Promise<Set<string>> {
    if (names.length === 0) return new Set();
    const rows = await tx.query<{ live_name: string }>(`SELECT live_name FROM domain WHERE live_name IN (${marks(names)})`, names);
    return new Set(rows.map(({ live_name }) => live_name));
  }
}
