import type { Money } from '#libs/kernel';

/** The commands that registries take a fee for (RFC 8748, section 3.1). */
export const FEE_ACTIONS = ['create', 'renew', 'transfer', 'restore'] as const;
export type FeeAction = (typeof FEE_ACTIONS)[number];

/** What is asked about every name of a fee check. */
export interface FeeQuestion {
  readonly action: FeeAction;
  /** Left out of a restore where it has no period. */
  readonly years?: number;
}

/** What the registry takes for one action on one name. */
export interface QuotedFee extends FeeQuestion {
  /** All its parts together; undefined when the registry names none, or one in a currency that the house cannot count in. */
  readonly fee?: Money;
  /** Why there is none. */
  readonly reason?: string;
}

/** The fees of one name (RFC 8748). */
export interface NameFees {
  /** A-label, as it was asked. */
  readonly name: string;
  readonly available: boolean;
  /** Why it is not, in the registry's words. */
  readonly reason?: string;
  /** The registry's word for what sort of price it is: `premium-tier-1`. */
  readonly feeClass?: string;
  /** It costs something else than an ordinary name: whoever orders it has to agree to its fee. */
  readonly isPremium: boolean;
  readonly fees: readonly QuotedFee[];
}

/** A fee check: any number of A-labels, the same questions about each. */
export interface CheckFees {
  readonly names: readonly string[];
  readonly questions: readonly FeeQuestion[];
  /** In which the fees should be told, where the registry knows several. */
  readonly currency?: string;
}
