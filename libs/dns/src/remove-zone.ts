import { KEEP_SIGNERS } from '#libs/domains';
import { type Actor, DAY, after } from '#libs/kernel';
import { JobQueue, type Tx, UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { PUSH_ZONE } from './push-zone';
import { type Zone, ZoneNotFound } from './zone';
import { ZoneOfDomain } from './zone-of-domain';
import { Zones } from './zones';

/** The most zones of ended domains in one transaction. */
const PAGE = 100;
/** How long whoever takes a name to another registrar has to bring its zone there. */
const STAYS_MS = 3 * DAY;

/** Takes zones from the name servers: one that its owner does not want any more, and those of domains that have ended. */
@Injectable()
export class RemoveZone {
  constructor(
    private readonly work: UnitOfWork,
    private readonly found: ZoneOfDomain,
    private readonly zones: Zones,
    private readonly jobs: JobQueue,
    private readonly audit: AuditLog,
  ) {}

  /** Asked twice is as good as once. @throws DomainNotFound, ZoneNotFound */
  async run(actor: Actor, domainId: string): Promise<void> {
    await this.found.toChange(actor, domainId);
    await this.work.run(async (tx) => {
      const zone = await this.zones.lockOfDomain(tx, domainId);
      if (!zone) throw new ZoneNotFound();
      if (zone.isLeaving) return;
      await this.leave(tx, zone);
      await this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'dns.removed', by: actor, object: domainId }]);
    });
  }

  /** Those of domains that are ours no longer, a while later: whoever registers the name next is not to find them. */
  async ofEndedDomains(): Promise<void> {
    for (let found = PAGE; found === PAGE;) {
      found = await this.work.run(async (tx) => {
        const zones = await this.zones.ofEndedDomains(tx, after(tx.now, -STAYS_MS), PAGE);
        for (const zone of zones) await this.leave(tx, zone);
        return zones.length;
      });
    }
  }

  private async leave(tx: Tx, zone: Zone): Promise<void> {
    await this.zones.save(tx, { ...zone, isLeaving: true, version: zone.version + 1 });
    await this.jobs.add(tx, [
      { kind: PUSH_ZONE, payload: { zoneId: zone.id } },
      ...(zone.ds.length > 0 ? [{ kind: KEEP_SIGNERS, payload: { domainId: zone.domainId } }] : []),
    ]);
  }
}
