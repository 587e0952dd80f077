import { type Again, type Job, type JobHandler, UnitOfWork } from '#libs/platform';
import { Injectable, Logger } from '@nestjs/common';
import { ZoneDriver } from './drivers/zone-driver';
import type { Zone } from './zone';
import { Zones } from './zones';

/** The job that has a zone served as it is wanted. */
export const PUSH_ZONE = 'dns.push';

/**
 * Tells the name servers what a zone is to be. However often, and by however many workers at once: whoever is done looks whether
 * the zone is still the one that was told, and tells the newer one otherwise. When nobody answers it is tried again later.
 */
@Injectable()
export class PushZone implements JobHandler {
  readonly kind = PUSH_ZONE;
  private readonly logger = new Logger('dns');

  constructor(
    private readonly work: UnitOfWork,
    private readonly zones: Zones,
    private readonly driver: ZoneDriver,
  ) {}

  async run(payload: Job['payload']): Promise<void | Again> {
    const id = String(payload['zoneId']);
    const zone = await this.work.run((tx) => this.zones.lock(tx, id));
    if (!zone) return undefined;
    return zone.isLeaving ? this.remove(zone) : this.serve(zone);
  }

  private async serve(zone: Zone): Promise<void | Again> {
    const answer = await this.driver.serve(zone);
    const isOver = await this.work.run(async (tx) => {
      const standing = await this.zones.lock(tx, zone.id);
      if (!standing) return true;
      // What was told meanwhile, or is to be told, may have been overwritten by this.
      if (standing.version !== zone.version || standing.isLeaving) return false;
      if (answer.kind === 'done') await this.zones.served(tx, zone.id, zone.version, answer.ds);
      else await this.zones.failed(tx, zone.id, answer.message);
      return true;
    });
    if (answer.kind === 'refused')
      this.logger.warn({ event: 'zone-refused', zone: zone.id, version: zone.version, reason: answer.message });
    return isOver ? undefined : { againInMs: 0 };
  }

  private async remove({ id, name }: Zone): Promise<void> {
    await this.driver.remove(name);
    await this.work.run((tx) => this.zones.remove(tx, id));
  }
}
