import type { Actor } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type Zone, type ZoneChange, ZoneNotFound } from './zone';
import { ZoneOfDomain } from './zone-of-domain';
import { Zones } from './zones';

/** A zone, and by which name servers its domain is answered for. */
export interface ZoneSeen {
  readonly zone: Zone;
  readonly nameServers: readonly string[];
}

/** Queries over zones, for screens. */
@Injectable()
export class ZoneReads {
  constructor(
    private readonly reads: Reads,
    private readonly found: ZoneOfDomain,
    private readonly zones: Zones,
  ) {}

  /** @throws DomainNotFound, ZoneNotFound */
  async get(actor: Actor, domainId: string): Promise<ZoneSeen> {
    const { nameServers } = await this.found.domain(actor, domainId);
    const zone = await this.zones.ofDomain(this.reads, domainId);
    if (!zone) throw new ZoneNotFound();
    return { zone, nameServers };
  }

  /** Newest first, those before a version. @throws DomainNotFound, ZoneNotFound */
  async changes(actor: Actor, domainId: string, limit: number, before?: number): Promise<ZoneChange[]> {
    const { zone } = await this.get(actor, domainId);
    return this.zones.changes(this.reads, zone.id, limit, before);
  }
}
