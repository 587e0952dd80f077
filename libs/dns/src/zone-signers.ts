import { JobQueue, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { PUSH_ZONE } from './push-zone';
import { Zones } from './zones';

/** What the registry of a domain has to know of how its zone is signed. */
@Injectable()
export class ZoneSigners {
  constructor(
    private readonly work: UnitOfWork,
    private readonly zones: Zones,
    private readonly jobs: JobQueue,
  ) {}

  /** DS records as they are written, `12345 13 2 ABCD…`: none while it is not signed, or not to be. Undefined where there is no zone. */
  wanted(domainId: string): Promise<readonly string[] | undefined> {
    return this.work.run(async (tx) => {
      const zone = await this.zones.ofDomain(tx, domainId);
      return zone && (zone.isSigned && !zone.isLeaving ? zone.ds : []);
    });
  }

  /** Its registry is told of no key any more: what is not to be signed stays so until everybody has forgotten them. */
  gone(domainId: string): Promise<void> {
    return this.work.run(async (tx) => {
      const zone = await this.zones.lockOfDomain(tx, domainId);
      if (!zone || (zone.isSigned && !zone.isLeaving) || zone.ds.length === 0 || zone.dsGoneAt) return;
      await this.zones.signersGone(tx, zone.id);
      await this.jobs.add(tx, [{ kind: PUSH_ZONE, payload: { zoneId: zone.id } }]);
    });
  }
}
