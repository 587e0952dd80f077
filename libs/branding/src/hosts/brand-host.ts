import { DAY } from '#libs/kernel';

/** `platform`: below our own name, served at once. `custom`: its owner's name, served when the DNS has proved that. */
export type HostKind = 'platform' | 'custom';

/**
 * `pending`: waits for its proof. `active`: served. `failing`: served still, but it does not lead here any more. `disabled`: served no
 * longer for that. `released`: given up by its owner.
 */
export const HOST_STATES = ['pending', 'active', 'failing', 'disabled', 'released'] as const;
export type HostState = (typeof HOST_STATES)[number];

/** What the DNS said of it. `unproven`: the record with the token is not there; `elsewhere`: it does not lead here; `silent`: nobody answered. */
export const FINDINGS = ['good', 'unproven', 'elsewhere', 'silent'] as const;
export type Finding = (typeof FINDINGS)[number];

/** A host name that a brand wants, has, or had. */
export interface BrandHost {
  /** `hst_…` */
  readonly id: string;
  readonly nodeId: number;
  /** Lower-case A-labels. */
  readonly name: string;
  readonly kind: HostKind;
  readonly state: HostState;
  /** The name while it is this brand's and nobody else's: since it was proved, until its quarantine is over. */
  readonly claimedName: string | null;
  /** The registrable domain it belongs to; of one below our own name, the whole name. */
  readonly family: string;
  /** What the family looks like to somebody who does not look closely. */
  readonly skeleton: string;
  /** What `_pohonnama.<name>` has to say. */
  readonly token: string;
  /** Of the last look; null before the first. */
  readonly finding: Finding | null;
  readonly checkedAt: Date | null;
  /** Looks in a row that found it leading elsewhere, and since when. */
  readonly failures: number;
  readonly failingSince: Date | null;
  readonly createdAt: Date;
  readonly releasedAt: Date | null;
}

/** The most hosts of one brand. */
export const HOSTS_MAX = 10;
/** For so long nobody else gets a host that was given up: links to it are in mails and on pages. */
export const QUARANTINE_MS = 30 * DAY;
/** It has led elsewhere at so many looks in a row, and for so long, before it is switched off. */
export const FAILURES_LEAST = 3;
export const FAILING_MS = 3 * DAY;

export const SERVED: ReadonlySet<HostState> = new Set(['active', 'failing']);
/** States in which nothing but the proof makes it served. */
const NEEDS_PROOF: ReadonlySet<HostState> = new Set(['pending', 'disabled']);

export const needsProof = ({ state }: Pick<BrandHost, 'state'>): boolean => NEEDS_PROOF.has(state);

/** Where the proof stands, and what it says. */
export const proofOf = ({ name, token }: Pick<BrandHost, 'name' | 'token'>) => ({
  name: `_pohonnama.${name}`,
  value: `pohonnama-verify=${token}`,
});

/** When a host that leads elsewhere is switched off at the earliest. */
export const switchedOffAt = ({ failingSince }: Pick<BrandHost, 'failingSince'>): Date | null =>
  failingSince && new Date(failingSince.getTime() + FAILING_MS);

/** Until when a host that was given up stays its former brand's. */
export const quarantinedUntil = ({ releasedAt }: Pick<BrandHost, 'releasedAt'>): Date | null =>
  releasedAt && new Date(releasedAt.getTime() + QUARANTINE_MS);
