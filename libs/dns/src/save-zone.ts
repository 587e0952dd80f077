import { KEEP_SIGNERS } from '#libs/domains';
import { type Actor, newId } from '#libs/kernel';
import { JobQueue, type Tx } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { differenceOf, isNothing } from './records/difference';
import { expectToFit } from './records/expect-to-fit';
import { PUSH_ZONE } from './push-zone';
import type { ChangeKind, Zone } from './zone';
import { Zones } from './zones';

/** Writes a zone's next version down with what it changed, and has it served. The caller has locked it. */
@Injectable()
export class SaveZone {
  constructor(
    private readonly zones: Zones,
    private readonly jobs: JobQueue,
    private readonly audit: AuditLog,
  ) {}

  /** @returns the zone as it is then; the same one when nothing changes. @throws TooManyRecords */
  async apply(tx: Tx, actor: Actor, zone: Zone, kind: ChangeKind, change: Partial<Pick<Zone, 'records' | 'isSigned'>>): Promise<Zone> {
    const isSigned = change.isSigned ?? zone.isSigned;
    const next = { ...zone, ...change, version: zone.version + 1, failure: null, dsGoneAt: isSigned ? null : zone.dsGoneAt };
    const difference = differenceOf(zone.records, next.records);
    const isNew = kind === 'created';
    if (!isNew && isNothing(difference) && next.isSigned === zone.isSigned) return zone;
    expectToFit(next.records);
    await (isNew ? this.zones.add(tx, next) : this.zones.save(tx, next));
    await this.zones.addChange(tx, {
      id: newId('zch', tx.now),
      zoneId: zone.id,
      version: next.version,
      kind,
      ...difference,
      byPerson: actor.personId,
      byNode: actor.nodeId,
      createdAt: tx.now,
    });
    await this.jobs.add(tx, [
      { kind: PUSH_ZONE, payload: { zoneId: zone.id } },
      ...(next.isSigned === zone.isSigned ? [] : [{ kind: KEEP_SIGNERS, payload: { domainId: zone.domainId } }]),
    ]);
    await this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'dns.changed', by: actor, object: zone.domainId }]);
    return next;
  }
}
