import { DomainReads } from '#libs/domains';
import type { Actor } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type Departure, NoTransferOut } from './departure';
import { Departures } from './departures';

/** What became of a name that another registrar asked for, for its owner and who sold it. */
@Injectable()
export class DepartureReads {
  constructor(
    private readonly reads: Reads,
    private readonly domains: DomainReads,
    private readonly departures: Departures,
  ) {}

  /** The last one. @throws DomainNotFound, NoTransferOut when nobody ever asked for it */
  async last({ nodeId }: Actor, domainId: string): Promise<Departure> {
    const { id } = await this.domains.get(domainId, nodeId);
    const departure = await this.departures.last(this.reads, id);
    if (!departure) throw new NoTransferOut();
    return departure;
  }

  /** When its registry gives a domain to whoever has asked for it; null when nobody has. */
  async goesAt(domainId: string): Promise<Date | null> {
    const departure = await this.departures.last(this.reads, domainId);
    return departure?.state === 'asked' ? departure.actsAt : null;
  }
}
