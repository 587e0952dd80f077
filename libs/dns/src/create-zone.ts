import { type Actor, newId } from '#libs/kernel';
import { UnitOfWork, isDuplicate } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { readRecords } from './records/read-records';
import { SaveZone } from './save-zone';
import { Templates } from './templates/templates';
import { recordsOf } from './templates/template';
import { type Zone, ZoneExists } from './zone';
import { ZoneOfDomain } from './zone-of-domain';
import { Zones } from './zones';

/** A domain gets a zone, empty or with the records of a template of its seller's. */
@Injectable()
export class CreateZone {
  constructor(
    private readonly work: UnitOfWork,
    private readonly found: ZoneOfDomain,
    private readonly zones: Zones,
    private readonly templates: Templates,
    private readonly save: SaveZone,
  ) {}

  /** @throws DomainNotFound, ZoneExists, TemplateNotFound, RecordsInvalid */
  async run(actor: Actor, domainId: string, templateId: string | null): Promise<Zone> {
    const { name, sellerId } = await this.found.toChange(actor, domainId);
    try {
      return await this.work.run(async (tx) => {
        if (await this.zones.lockOfDomain(tx, domainId)) throw new ZoneExists();
        const template = templateId === null ? null : await this.templates.get(tx, sellerId, templateId);
        const records = template ? readRecords(recordsOf(template, name), name) : [];
        const nothing: Zone = {
          id: newId('zone', tx.now),
          domainId,
          name,
          records: [],
          version: 0,
          servedVersion: 0,
          ...FRESH,
          createdAt: tx.now,
        };
        return this.save.apply(tx, actor, nothing, 'created', { records });
      });
    } catch (error) {
      throw isDuplicate(error) ? new ZoneExists() : error;
    }
  }
}

const FRESH = { failure: null, isSigned: false, ds: [], dsGoneAt: null, isLeaving: false } as const;
