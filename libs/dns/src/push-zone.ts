import { type Again, type Job, type JobHandler, JobQueue, UnitOfWork } from '#libs/platform';
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
    private readonly jobs: JobQueue,
    private readonly driver: ZoneDriver,
  ) {}

  async run(payload: Job['payload']): Promise<void | Again> {
    const id = String(payload['zoneId']);
    const zone = await this.work.run((tx) => this.zones.lock(tx, id));
    if (!zone) return undefined;
    return zone.isLeaving || (await this.heirOf(zone)) ? this.remove(zone) : this.serve(zone);
  }

  private async serve(zone: Zone): Promise<void | Again> {
    const answer = await this.driver.serve(zone);
    const became = await this.work.run(async (tx) => {
      const standing = await this.zones.lock(tx, zone.id);
      if (!standing) return 'gone';
      // What was told meanwhile, or is to be told, may have been overwritten by this.
      if (standing.version !== zone.version || standing.isLeaving) return 'overtaken';
      if (answer.kind === 'done') await this.zones.served(tx, zone.id, zone.version, answer.ds);
      else await this.zones.failed(tx, zone.id, answer.message);
      return 'told';
    });
    if (answer.kind === 'refused')
      this.logger.warn({ event: 'zone-refused', zone: zone.id, version: zone.version, reason: answer.message });
    // Taken away and forgotten while this was on its way: what it has brought back goes again.
    if (became === 'gone') return this.remove(zone);
    return became === 'told' ? undefined : { againInMs: 0 };
  }

  /** Name servers know zones by their names: whoever has the name by now may have one there, which stays. */
  private async remove(zone: Zone): Promise<void> {
    if (!(await this.heirOf(zone))) await this.driver.remove(zone.name);
    await this.work.run(async (tx) => {
      await this.zones.remove(tx, zone.id);
      // One that was made at this moment has gone with it, or has its records.
      const heir = await this.zones.heirOf(tx, zone);
      if (heir !== undefined) await this.jobs.add(tx, [{ kind: PUSH_ZONE, payload: { zoneId: heir } }]);
    });
  }

  private heirOf(zone: Zone): Promise<string | undefined> {
    return this.work.run((tx) => this.zones.heirOf(tx, zone));
  }
}
