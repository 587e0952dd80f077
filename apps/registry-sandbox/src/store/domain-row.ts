import type { Domain, DomainContact, Grace, HostAttribute, PendingCommand } from '../objects/domain';
import { NO_SEC_DNS, type SecDns } from '../objects/sec-dns';
import { type RegisteredRow, registered } from './registered-row';

/** A row of the table `domains`. */
export interface DomainRow extends RegisteredRow {
  readonly name: string;
  readonly auth_info: string;
  readonly expires_at: string;
  readonly registrant: string;
  readonly host_attributes: string;
  readonly sec_dns: string | null;
  readonly phase: Domain['phase'];
  readonly phase_until: string | null;
  readonly graces: string;
  readonly transferred_at: string | null;
  readonly pending: string | null;
  readonly due_at: string | null;
}

/** The domain that a row keeps, with what it links to. */
export const domainOf = (row: DomainRow, contacts: readonly DomainContact[], hosts: readonly string[]): Domain => ({
  ...registered(row, 'D'),
  name: row.name,
  expiresAt: new Date(row.expires_at),
  authInfo: row.auth_info,
  registrant: row.registrant,
  contacts,
  hosts,
  hostAttributes: JSON.parse(row.host_attributes) as HostAttribute[],
  secDns: row.sec_dns === null ? NO_SEC_DNS : (JSON.parse(row.sec_dns) as SecDns),
  phase: row.phase,
  phaseUntil: dateOf(row.phase_until),
  graces: (JSON.parse(row.graces) as WrittenGrace[]).map((grace) => ({ ...grace, until: new Date(grace.until) })),
  transferredAt: dateOf(row.transferred_at),
  pending: row.pending === null ? undefined : (JSON.parse(row.pending) as PendingCommand),
});

/** The columns that a change of the domain may touch. */
export const domainValues = (domain: Domain, dueAt: Date | undefined): Partial<Record<keyof DomainRow, string | null>> => ({
  sponsor: domain.sponsor,
  updated_by: domain.updatedBy ?? null,
  updated_at: textOf(domain.updatedAt),
  statuses: JSON.stringify(domain.statuses),
  auth_info: domain.authInfo,
  expires_at: domain.expiresAt.toISOString(),
  registrant: domain.registrant,
  host_attributes: JSON.stringify(domain.hostAttributes),
  sec_dns: JSON.stringify(domain.secDns),
  phase: domain.phase,
  phase_until: textOf(domain.phaseUntil),
  graces: JSON.stringify(domain.graces),
  transferred_at: textOf(domain.transferredAt),
  pending: domain.pending ? JSON.stringify(domain.pending) : null,
  due_at: textOf(dueAt),
});

type WrittenGrace = Omit<Grace, 'until'> & { readonly until: string };

const dateOf = (text: string | null): Date | undefined => (text === null ? undefined : new Date(text));

const textOf = (date: Date | undefined): string | null => date?.toISOString() ?? null;
