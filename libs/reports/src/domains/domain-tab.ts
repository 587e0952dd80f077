/**
 * The lists that domains are in. `active`: not expired. `expired`: not gone yet. `papers`: their registrants have papers to hand in.
 * `deleted`: nobody's any more, given back, deleted or run out.
 */
export const DOMAIN_TABS = ['all', 'active', 'expired', 'papers', 'deleted'] as const;
export type DomainTab = (typeof DOMAIN_TABS)[number];

/** Whose domains: those a node owns, or those it has sold to its own customers. */
export type DomainSide = 'owner' | 'seller';

/** Which of them; what is left out, any. */
export interface DomainFilter {
  readonly tld?: string | undefined;
  /** How its A-label begins. */
  readonly name?: string | undefined;
  readonly expiresFrom?: Date | undefined;
  readonly expiresBefore?: Date | undefined;
  /** The customer that owns it. */
  readonly ownerId?: number | undefined;
}

/** How many domains each list holds. */
export type DomainCounts = Readonly<Record<DomainTab, number>>;
