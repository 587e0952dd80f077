import { readInstant, readInstantOrNull, readInteger } from '#libs/platform';
import type { Domain } from './domain';

/** A stored domain without its auth code, which no screen shows. */
export interface StoredDomain {
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
  leaving_since: unknown;
  suspended_since: unknown;
  unverified_since: unknown;
  locked_since: unknown;
  frozen_since: unknown;
  ended_at: unknown;
}

export const DOMAIN_COLUMNS =
  'id, name, tld, owner_id, seller_id, seller_parent_id, registry, registrant_id, name_servers, registered_at, expires_at, item_id, leaving_since, suspended_since, unverified_since, locked_since, frozen_since, ended_at';

/** A stored domain as the business sees it. */
export const readDomain = (row: StoredDomain): Omit<Domain, 'authInfo'> => ({
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
  expiresAt: readInstant(row.expires_at),
  itemId: row.item_id,
  leavingSince: readInstantOrNull(row.leaving_since),
  suspendedSince: readInstantOrNull(row.suspended_since),
  unverifiedSince: readInstantOrNull(row.unverified_since),
  lockedSince: readInstantOrNull(row.locked_since),
  frozenSince: readInstantOrNull(row.frozen_since),
  endedAt: readInstantOrNull(row.ended_at),
});
