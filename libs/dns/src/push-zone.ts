import { KEEP_SIGNERS } from '#libs/domains';
import { Clock } from '#libs/kernel';
import { type Again, type Job, type JobHandler, JobQueue, type Tx, UnitOfWork } from '#libs/platform';
import { Injectable, Logger } from '@nestjs/common';
import { ZoneDriver } from './drivers/zone-driver';
import { type StaysSigned, staysSigned } from './stays-signed';
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
    private readonly clock: Clock,
  ) {}

  async run(payload: Job['payload']): Promise<void | Again> {
    const id = String(payload['zoneId']);
    const zone = await this.work.run((tx) => this.zones.lock(tx, id));
    if (!zone) return undefined;
    if (await this.heirOf(zone)) return this.remove(zone);
    if (!zone.isLeaving) return this.serve(zone);
    const stays = staysSigned(zone, this.clock.now());
    return stays === 0 ? this.remove(zone) : againAfter(stays);
  }

  private async serve(zone: Zone): Promise<void | Again> {
    const stays = zone.isSigned ? 0 : staysSigned(zone, this.clock.now());
    const answer = await this.driver.serve({ ...zone, isSigned: zone.isSigned || stays !== 0 });
    const became = await this.work.run(async (tx) => {
      const standing = await this.zones.lock(tx, zone.id);
      if (!standing) return 'gone';
      // What was told meanwhile, or is to be told, may have been overwritten by this.
      if (standing.version !== zone.version || standing.isLeaving) return 'overtaken';
      if (answer.kind === 'refused') await this.zones.failed(tx, zone.id, answer.message);
      else await this.served(tx, zone, standing, answer.ds);
      return 'told';
    });
    if (answer.kind === 'refused')
      this.logger.warn({ event: 'zone-refused', zone: zone.id, version: zone.version, reason: answer.message });
    // Taken away and forgotten while this was on its way: what it has brought back goes again.
    if (became === 'gone') return this.remove(zone);
    return became === 'told' ? againAfter(stays) : { againInMs: 0 };
  }

  /** Its registry has to know keys that are new. */
  private async served(tx: Tx, { id, domainId, version, isSigned }: Zone, before: Zone, ds: readonly string[]): Promise<void> {
    await this.zones.served(tx, id, version, ds);
    if (isSigned && String(ds) !== String(before.ds)) await this.jobs.add(tx, [{ kind: KEEP_SIGNERS, payload: { domainId } }]);
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

/** Whoever hears that its registry knows of no key any more sends the next one. */
const againAfter = (stays: StaysSigned): Again | undefined => (stays === 0 || stays === 'untold' ? undefined : { againInMs: stays });
