import type { Registered } from './registered';

export interface HostAddress {
  readonly ip: 'v4' | 'v6';
  readonly address: string;
}

/** A name server as RFC 5732 describes it. */
export interface Host extends Registered {
  readonly name: string;
  /** The registered domain it lies in; undefined for a host outside this registry's TLDs. */
  readonly superordinate?: string;
  readonly addresses: readonly HostAddress[];
}

/** The statuses a registrar may set and remove (RFC 5732, section 2.3). */
export const HOST_CLIENT_STATUSES: ReadonlySet<string> = new Set(['clientDeleteProhibited', 'clientUpdateProhibited']);
