import { type Actor, newId } from '#libs/kernel';
import { Reads, UnitOfWork, isDuplicate } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { expectToFit } from '../records/expect-to-fit';
import { readRecords } from '../records/read-records';
import type { TypedRecord } from '../records/record';
import { ZoneOfDomain } from '../zone-of-domain';
import { TEMPLATES_MAX, type Template, TemplateNameTaken, TooManyTemplates, recordsOf } from './template';
import { Templates } from './templates';

/** A name like any other, to see whether a template's records could stand in a zone. */
const ANY_ZONE = 'contoh.co.id';

/** A seller keeps templates for its customers. */
@Injectable()
export class KeepTemplates {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly templates: Templates,
    private readonly found: ZoneOfDomain,
    private readonly audit: AuditLog,
  ) {}

  /** By name. */
  list({ nodeId }: Actor): Promise<Template[]> {
    return this.templates.of(this.reads, nodeId);
  }

  /** What its seller offers for a domain. @throws DomainNotFound */
  async offeredFor(actor: Actor, domainId: string): Promise<Template[]> {
    const { sellerId } = await this.found.domain(actor, domainId);
    return this.templates.of(this.reads, sellerId);
  }

  /** @throws TemplateNameTaken, TooManyTemplates, RecordsInvalid, TooManyRecords */
  async add(actor: Actor, name: string, records: readonly TypedRecord[]): Promise<Template> {
    readRecords(recordsOf({ records }, ANY_ZONE), ANY_ZONE);
    expectToFit(records);
    try {
      return await this.work.run(async (tx) => {
        const { nodeId } = actor;
        if ((await this.templates.of(tx, nodeId)).length >= TEMPLATES_MAX) throw new TooManyTemplates();
        const template: Template = { id: newId('ztp', tx.now), nodeId, name, records, createdAt: tx.now };
        await this.templates.add(tx, template);
        await this.audit.add(tx, [{ nodeId, action: 'dns.template-added', by: actor, object: template.id }]);
        return template;
      });
    } catch (error) {
      throw isDuplicate(error) ? new TemplateNameTaken() : error;
    }
  }

  /** Zones that were made with it stay as they are. @throws TemplateNotFound */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.work.run(async (tx) => {
      await this.templates.get(tx, actor.nodeId, id);
      await this.templates.remove(tx, id);
      await this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'dns.template-removed', by: actor, object: id }]);
    });
  }
}
