/** A key of the zone (RFC 5910, section 4.2). */
export interface KeyData {
  readonly flags: number;
  readonly protocol: number;
  readonly algorithm: number;
  /** Base64, without spaces. */
  readonly publicKey: string;
}

/** A digest of a key, as the zone above publishes it (RFC 5910, section 4.1). */
export interface DsData {
  readonly keyTag: number;
  readonly algorithm: number;
  readonly digestType: number;
  /** Hexadecimal, in upper case. */
  readonly digest: string;
  readonly key?: KeyData;
}

/** What is known for signing a domain's delegation: digests or keys, never both. */
export interface SecDns {
  /** Seconds; how long a signature may be valid. */
  readonly maxSigLife?: number;
  readonly ds: readonly DsData[];
  readonly keys: readonly KeyData[];
}

export const NO_SEC_DNS: SecDns = { ds: [], keys: [] };

export const isSigned = ({ ds, keys }: SecDns): boolean => ds.length + keys.length > 0;
