/**
 * What can be otherwise at a registry than here. `unpaid_year`: it has kept a year that it added by itself and nobody paid for. `missing`: it
 * does not know the name. `sponsor`: another registrar has it.
 */
export const DRIFT_ASPECTS = ['expiry', 'name_servers', 'lock', 'hold', 'unpaid_year', 'missing', 'sponsor'] as const;
export type DriftAspect = (typeof DRIFT_ASPECTS)[number];

/**
 * `taken_over`: it is here as there since. `ended`: the name is ours no longer. `left`: it is seen to where names leave for other
 * registrars. `over`: it was there as here again.
 */
export const DRIFT_RESOLUTIONS = ['taken_over', 'ended', 'left', 'over'] as const;
export type DriftResolution = (typeof DRIFT_RESOLUTIONS)[number];

/** Something that is otherwise at a registry than here. */
export interface Difference {
  readonly aspect: DriftAspect;
  /** In words for people. */
  readonly ours: string;
  readonly theirs: string;
  /** Of an expiry, what the registry says. */
  readonly expiresAt?: Date;
}

/** A difference as it is kept for ever. */
export interface DomainDrift {
  /** `dft_…` */
  readonly id: string;
  readonly domainId: string;
  readonly registry: string;
  readonly aspect: DriftAspect;
  readonly ours: string;
  readonly theirs: string;
  readonly seenAt: Date;
  /** Null as long as it is so. */
  readonly resolution: DriftResolution | null;
  readonly resolvedAt: Date | null;
}
