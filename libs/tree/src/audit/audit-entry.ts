import type { Actor } from '#libs/kernel';
import type { RequestContext } from '#libs/platform';

/** Something that was done, as the use case that did it says it. */
export interface AuditEntry {
  /** The tenant it concerns and who may read it. What concerns two tenants is two entries. */
  readonly nodeId: number;
  /** What was done, object first: `node.suspended`, `person.password-changed`. */
  readonly action: string;
  /** Who did it; null when nobody did (the system), or somebody who was not let in. */
  readonly by: (Pick<Actor, 'personId' | 'nodeId'> & Partial<Actor>) | null;
  /** The id of what it was done to. */
  readonly object: string;
  /** What the object was like before and after, as far as it matters: only keyed hashes of them are kept. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** The request it was done for, where that is not the request in hand: what comes with several shares one transaction. */
  readonly request?: RequestContext | null;
}

/** One row of a tenant's log. Rows are only ever added; each holds the hash of the one before it. */
export interface AuditRow {
  readonly nodeId: number;
  /** 1, 2, 3 ... in each tenant's log. */
  readonly seq: number;
  readonly at: Date;
  readonly action: string;
  /** Whose rights were used. */
  readonly byPerson: string | null;
  readonly byNode: number | null;
  /** The person who had logged in as them, when it was not them. */
  readonly impersonatedBy: string | null;
  readonly object: string;
  readonly beforeHash: string | null;
  readonly afterHash: string | null;
  readonly requestId: string | null;
  readonly ip: string | null;
  readonly prevHash: string;
  /** HMAC-SHA256 (hex) over everything above. */
  readonly hash: string;
}

/** Where a tenant's log ends: without it nobody could tell that its last rows are gone. */
export interface AuditHead {
  readonly nodeId: number;
  /** 0 and NO_HASH before the first row. */
  readonly seq: number;
  readonly hash: string;
  /** HMAC-SHA256 (hex) over everything above. */
  readonly mac: string;
}

/** What the first row of a log follows. */
export const NO_HASH = '0'.repeat(64);
