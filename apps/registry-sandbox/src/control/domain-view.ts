import { rgpStatuses } from '../life/domain-life';
import { type Domain, domainStatuses } from '../objects/domain';
import type { RegistryPolicy } from '../policy/registry-policy';

/** A domain as the control endpoint lists it: no authInfo. */
export interface DomainView {
  readonly name: string;
  readonly roid: string;
  readonly statuses: readonly string[];
  /** Its grace periods (RFC 3915). */
  readonly rgp: readonly string[];
  readonly sponsor: string;
  readonly creator: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly registrant: string;
  readonly nameServers: readonly string[];
}

export const domainView = (domain: Domain, { rules }: RegistryPolicy, now: Date): DomainView => ({
  name: domain.name,
  roid: domain.roid,
  statuses: domainStatuses(domain),
  rgp: rgpStatuses(domain, rules.of(domain.name), now),
  sponsor: domain.sponsor,
  creator: domain.creator,
  createdAt: domain.createdAt,
  expiresAt: domain.expiresAt,
  registrant: domain.registrant,
  nameServers: [...domain.hosts, ...domain.hostAttributes.map(({ name }) => name)],
});
