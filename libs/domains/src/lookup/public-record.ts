/** What the world may know of a registered name: what its registry publishes by RDAP or WHOIS. Nobody's identity is in it. */
export interface PublicRecord {
  readonly source: 'rdap' | 'whois';
  /** The registrar that sponsors it, as that one calls itself. */
  readonly registrar: string | null;
  /** Statuses in the words of EPP, `clientTransferProhibited`; whatever has none there, as it came. */
  readonly statuses: readonly string[];
  readonly registeredAt: Date | null;
  readonly changedAt: Date | null;
  readonly expiresAt: Date | null;
  /** Host names in lower case. */
  readonly nameServers: readonly string[];
  /** Whether its delegation is signed; null where that was not said. */
  readonly isSigned: boolean | null;
}

/** What came of asking: `free` when nobody has registered it, `unknown` when nobody answered who knows. */
export type PublicAnswer =
  | { readonly kind: 'registered'; readonly record: PublicRecord }
  | { readonly kind: 'free' }
  | { readonly kind: 'unknown' };

/** Nobody who knows has answered. */
export const UNKNOWN: PublicAnswer = { kind: 'unknown' };

/** How many statuses or name servers of one name are taken over. */
export const LINES_MAX = 30;
/** The longest text taken over from a stranger's answer. */
export const TEXT_MAX = 200;
