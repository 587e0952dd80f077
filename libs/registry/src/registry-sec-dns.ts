/** A DNSSEC key as RFC 4034 publishes it. */
export interface DnsKey {
  /** 256 or 257. */
  readonly flags: number;
  /** 3 in DNSSEC of today. */
  readonly protocol: number;
  readonly algorithm: number;
  /** Base64. */
  readonly publicKey: string;
}

/** A delegation signer (RFC 4034, section 5). */
export interface DsRecord {
  readonly keyTag: number;
  readonly algorithm: number;
  readonly digestType: number;
  /** Hexadecimal, capitals. */
  readonly digest: string;
  /** The key it was made from, where the registry wants to see it. */
  readonly key?: DnsKey;
}

/** What is signed by whom. A registry takes either delegation signers or keys, never both in one order (RFC 5910, section 4). */
export interface SecDnsRecords {
  readonly ds?: readonly DsRecord[];
  readonly keys?: readonly DnsKey[];
}

/** The DNSSEC of a domain (RFC 5910). */
export interface SecDns extends SecDnsRecords {
  /** Seconds that signatures of the child's records should live, at most. */
  readonly maxSigLife?: number;
}

/** What is to change about the DNSSEC of a domain (RFC 5910, section 5.2.5). */
export interface SecDnsUpdate {
  /** Everything goes before anything is added. */
  readonly removeAll?: boolean;
  readonly remove?: SecDnsRecords;
  readonly add?: SecDnsRecords;
  readonly maxSigLife?: number;
}
