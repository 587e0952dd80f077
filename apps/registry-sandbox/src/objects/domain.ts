import type { HostAddress } from './host';
import type { Registered } from './registered';
import type { SecDns } from './sec-dns';

export const CONTACT_ROLES = ['admin', 'billing', 'tech'] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];

export interface DomainContact {
  readonly role: ContactRole;
  readonly id: string;
}

/** A name server that is no object of its own, where the extension wants it so. */
export interface HostAttribute {
  readonly name: string;
  readonly addresses: readonly HostAddress[];
}

/** Where a name is in its life (RFC 3915): with its registrant, or on its way out in three steps, of which `restoring` leads back. */
export type Phase = 'deleting' | 'redemption' | 'registered' | 'restoring';

export type GracePeriod = 'addPeriod' | 'autoRenewPeriod' | 'renewPeriod' | 'transferPeriod';

/** A time in which deleting the name gives back what was paid for it. */
export interface Grace {
  readonly period: GracePeriod;
  readonly until: Date;
  /** The charge that would be given back. */
  readonly billingId: number;
}

/** A domain as RFC 5731 describes it. The name is an A-label in lower case. */
export interface Domain extends Registered {
  readonly name: string;
  readonly expiresAt: Date;
  readonly authInfo: string;
  readonly registrant: string;
  readonly contacts: readonly DomainContact[];
  readonly hosts: readonly string[];
  readonly hostAttributes: readonly HostAttribute[];
  readonly secDns: SecDns;
  readonly phase: Phase;
  /** When the phase ends by itself; undefined while registered. */
  readonly phaseUntil?: Date;
  readonly graces: readonly Grace[];
  readonly transferredAt?: Date;
  /** The command that the registry has taken (1001) and not yet decided about, as it was sent. */
  readonly pending?: PendingCommand;
}

export interface PendingCommand {
  readonly document: string;
  readonly clTRID?: string;
  readonly svTRID: string;
}

/** The statuses a registrar may set and remove (RFC 5731, section 2.3). */
export const DOMAIN_CLIENT_STATUSES: ReadonlySet<string> = new Set([
  'clientDeleteProhibited',
  'clientHold',
  'clientRenewProhibited',
  'clientTransferProhibited',
  'clientUpdateProhibited',
]);

/** The statuses that are the registry's to set. */
export const DOMAIN_SERVER_STATUSES: ReadonlySet<string> = new Set([...DOMAIN_CLIENT_STATUSES].map((s) => s.replace('client', 'server')));

/** What info shows: `inactive` without name servers, `ok` when nothing else is to be said. */
export function domainStatuses({
  statuses,
  hosts,
  hostAttributes,
}: Pick<Domain, 'hostAttributes' | 'hosts' | 'statuses'>): readonly string[] {
  const shown = hosts.length + hostAttributes.length === 0 ? [...statuses, 'inactive'] : statuses;
  return shown.length === 0 ? ['ok'] : shown;
}
