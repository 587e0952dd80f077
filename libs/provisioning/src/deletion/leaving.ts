import type { Registry } from '#libs/registry';
import type { DomainDeletion } from './domain-deletion';

/** A deletion and the domain it is about, as they stand. */
export interface Leaving {
  readonly deletion: DomainDeletion;
  /** A-label. */
  readonly name: string;
  readonly tld: string;
  readonly registeredAt: Date;
  readonly expiresAt: Date;
  /** Its registry deletes it only when the lock is off. */
  readonly isLocked: boolean;
  readonly registry: Registry;
}
