import { DomainFrozen, DomainNotFound, DomainReads, type DomainRow } from '#libs/domains';
import type { Actor } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type Zone, ZoneChanged, ZoneNotFound } from './zone';
import { Zones } from './zones';

/** Finds a domain's zone for whoever may touch it: its owner and who sold it. To everybody else there is no such domain. */
@Injectable()
export class ZoneOfDomain {
  constructor(
    private readonly domains: DomainReads,
    private readonly zones: Zones,
  ) {}

  /** @throws DomainNotFound, also when it has ended */
  async domain({ nodeId }: Actor, domainId: string): Promise<DomainRow> {
    const domain = await this.domains.get(domainId, nodeId);
    if (domain.endedAt) throw new DomainNotFound('There is no such domain.', { id: domainId });
    return domain;
  }

  /** The same, to change its zone. @throws DomainNotFound, DomainFrozen */
  async toChange(actor: Actor, domainId: string): Promise<DomainRow> {
    const domain = await this.domain(actor, domainId);
    if (domain.frozenSince) throw new DomainFrozen(domain.name);
    return domain;
  }

  /** Locked, in the version that was seen. @throws ZoneNotFound, ZoneChanged */
  async lock(tx: Tx, domainId: string, seen: number): Promise<Zone> {
    const zone = await this.zones.lockOfDomain(tx, domainId);
    if (!zone || zone.isLeaving) throw new ZoneNotFound();
    if (zone.version !== seen) throw new ZoneChanged(seen, zone.version);
    return zone;
  }
}
