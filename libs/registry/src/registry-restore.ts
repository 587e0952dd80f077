import type { Money } from '#libs/kernel';

/** An order to bring a deleted domain back from its redemption period (RFC 3915). */
export interface RestoreDomain {
  /** Made by whoever orders (`newClTrid`) and stored before the order is sent; used for one send only. */
  readonly clTRID: string;
  /** A-label. */
  readonly name: string;
  /** The agreed fee, where the registry wants it named. */
  readonly fee?: Money;
}

/** Why a domain is brought back, told after the restore where the registry wants a report (RFC 3915, section 4.2.5). */
export interface ReportRestore {
  readonly clTRID: string;
  readonly name: string;
  /** What the registry knew about the name before it was deleted, and after the restore, in words or WHOIS. */
  readonly before: string;
  readonly after: string;
  readonly deletedAt: Date;
  readonly restoredAt: Date;
  readonly reason: string;
  /** One or two: that the holder asked for it, and that nobody else gains by it. */
  readonly statements: readonly string[];
  readonly other?: string;
}

/** How far a restore has come: `pendingRestore` waits for its report, none of them means that the name is back. */
export interface RestoredDomain {
  readonly name: string;
  readonly rgpStatuses: readonly string[];
  /** What was charged, where the registry says so. */
  readonly fee?: Money;
}
