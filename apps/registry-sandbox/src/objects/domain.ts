import type { Registered } from './registered';

export const CONTACT_ROLES = ['admin', 'billing', 'tech'] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];

export interface DomainContact {
  readonly role: ContactRole;
  readonly id: string;
}

/** A domain as RFC 5731 describes it. The name is an A-label in lower case. */
export interface Domain extends Registered {
  readonly name: string;
  readonly expiresAt: Date;
  readonly authInfo: string;
  readonly registrant: string;
  readonly contacts: readonly DomainContact[];
  readonly hosts: readonly string[];
}

/** The statuses a registrar may set and remove (RFC 5731, section 2.3). */
export const DOMAIN_CLIENT_STATUSES: ReadonlySet<string> = new Set([
  'clientDeleteProhibited',
  'clientHold',
  'clientRenewProhibited',
  'clientTransferProhibited',
  'clientUpdateProhibited',
]);

/** What info shows: `inactive` without name servers, `ok` when nothing else is to be said. */
export function domainStatuses({ statuses, hosts }: Pick<Domain, 'statuses' | 'hosts'>): readonly string[] {
  const shown = hosts.length === 0 ? [...statuses, 'inactive'] : statuses;
  return shown.length === 0 ? ['ok'] : shown;
}
