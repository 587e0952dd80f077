import { DomainError, MINUTE, type Money, type Permission, after } from '#libs/kernel';

/** What a program may be let do. Keys, people and everything that asks for a fresh proof stay with people. */
export const SCOPES = [
  'account:read',
  'contacts:write',
  'domains:manage',
  'money:see',
  'money:move',
  'nodes:create',
  'prices:write',
  'audit:read',
] as const satisfies readonly Permission[];

export type Scope = (typeof SCOPES)[number];

/** Lets a program act for a node. Only the SHA-256 of its secret is kept, so whoever reads the table cannot use it. */
export interface ApiKey {
  /** `key_...`; the same 26 characters stand in the key itself: `pn_live_<these>_<secret>`. */
  readonly id: string;
  readonly nodeId: number;
  /** Two live keys may have the same name, so that one can take over from the other. */
  readonly name: string;
  readonly secretHash: string;
  readonly scopes: readonly Scope[];
  /** Addresses and CIDR ranges it may be used from; none means from anywhere. */
  readonly networks: readonly string[];
  /** What its orders may cost the node on one day in Jakarta; null: as much as there is. */
  readonly dailyCap: Money | null;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  /** Within a minute. */
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

export class ApiKeyNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'api-key-not-found';
}

export class ApiKeyRefused extends DomainError {
  readonly fault = 'unauthenticated';
  readonly code = 'api-key-refused';
}

export class NetworkNotAllowed extends DomainError {
  readonly fault = 'forbidden';
  readonly code = 'network-not-allowed';
}

export class ApiKeyRotating extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'api-key-rotating';
}

export class TooManyApiKeys extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'too-many-api-keys';
}

export class ApiKeyExpiryPast extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'api-key-expiry-past';
}

/** A node needs a key for each of its programs, not for each of its customers. */
export const LIVE_MAX = 50;
const SAME_NAME_MAX = 2;
/** Every request uses its key; it is written down once in this time. */
const USE_NOTED_EVERY_MS = MINUTE;

export const isLive = ({ revokedAt, expiresAt }: Pick<ApiKey, 'revokedAt' | 'expiresAt'>, now: Date): boolean =>
  revokedAt === null && (expiresAt === null || now < expiresAt);

/** @throws TooManyApiKeys, ApiKeyRotating when one more key of this name is one too many */
export function refuseOneMore(live: readonly Pick<ApiKey, 'name'>[], name: string): void {
  if (live.length >= LIVE_MAX) throw new TooManyApiKeys(`An account has at most ${LIVE_MAX} API keys.`, { most: LIVE_MAX });
  if (live.filter((key) => key.name === name).length < SAME_NAME_MAX) return;
  throw new ApiKeyRotating('Two keys have this name already. Revoke one of them first.', { name });
}

/** @throws ApiKeyExpiryPast */
export function refusePastExpiry(expiresAt: Date | null, now: Date): void {
  if (expiresAt === null || expiresAt > now) return;
  const message = 'A key cannot end before it begins.';
  throw new ApiKeyExpiryPast(message, { errors: [{ pointer: '/expiresAt', code: 'api-key-expiry-past', message }] });
}

export const isUseWorthNoting = (lastUsedAt: Date | null, now: Date): boolean =>
  lastUsedAt === null || now >= after(lastUsedAt, USE_NOTED_EVERY_MS);
