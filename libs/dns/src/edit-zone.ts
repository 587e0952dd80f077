import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ZoneDriver } from './drivers/zone-driver';
import { type Difference, differenceOf, undone } from './records/difference';
import { readRecords } from './records/read-records';
import type { DnsRecord, TypedRecord } from './records/record';
import { SaveZone } from './save-zone';
import { recordsOf } from './templates/template';
import { Templates } from './templates/templates';
import { type ChangeKind, SigningNotPossible, type Zone, ZoneChangeNotFound } from './zone';
import { ZoneOfDomain } from './zone-of-domain';
import { type LeftOutLine, readZoneFile } from './zone-file/read-zone-file';
import { Zones } from './zones';

/** What somebody wants of a zone, having seen one version of it. */
export interface ZoneWish {
  readonly version: number;
  /** Only to be told what it would change. */
  readonly isPreview: boolean;
}

/** What an edit changes, or would change. */
export interface Edited extends Difference {
  readonly zone: Zone;
}

/** Changes the records of a zone: all that was asked for, or nothing. Every change can be seen before it is made, and taken back afterwards. */
@Injectable()
export class EditZone {
  constructor(
    private readonly work: UnitOfWork,
    private readonly found: ZoneOfDomain,
    private readonly zones: Zones,
    private readonly templates: Templates,
    private readonly save: SaveZone,
    private readonly driver: ZoneDriver,
  ) {}

  /** These records and no others. @throws DomainNotFound, ZoneNotFound, ZoneChanged, RecordsInvalid, TooManyRecords */
  async replace(actor: Actor, domainId: string, wish: ZoneWish, typed: readonly TypedRecord[]): Promise<Edited> {
    return this.edit(actor, domainId, wish, 'edited', (zone) => readRecords(typed, zone.name));
  }

  /**
   * Takes a zone file over: instead of what there is, or beside it. What is not kept here is told.
   * @throws as `replace`, and ZoneFileUnreadable
   */
  async importFile(
    actor: Actor,
    domainId: string,
    wish: ZoneWish,
    { file, isAdded }: { readonly file: string; readonly isAdded: boolean },
  ): Promise<Edited & { readonly leftOut: readonly LeftOutLine[] }> {
    const { name } = await this.found.toChange(actor, domainId);
    const { records, lines, leftOut } = readZoneFile(file, name);
    const edited = await this.edit(actor, domainId, wish, 'imported', (zone) => {
      const read = readRecords(records, zone.name, lines);
      return isAdded ? readRecords([...differenceOf(read, zone.records).added, ...read], zone.name) : read;
    });
    return { ...edited, leftOut };
  }

  /** The records of a template, instead of those at the same places with the same types. @throws as `replace`, and TemplateNotFound */
  async applyTemplate(actor: Actor, domainId: string, wish: ZoneWish, templateId: string): Promise<Edited> {
    const { sellerId, name } = await this.found.toChange(actor, domainId);
    const template = await this.work.run((tx) => this.templates.get(tx, sellerId, templateId));
    const records = readRecords(recordsOf(template, name), name);
    const places = new Set(records.map(placeOf));
    return this.edit(actor, domainId, wish, 'template', (zone) =>
      readRecords([...zone.records.filter((record) => !places.has(placeOf(record))), ...records], name),
    );
  }

  /** Takes back what one change did, as far as it still stands. @throws as `replace`, and ZoneChangeNotFound */
  async undo(actor: Actor, domainId: string, wish: ZoneWish, changeId: string): Promise<Edited> {
    await this.found.toChange(actor, domainId);
    const change = await this.work.run(async (tx) => {
      const zone = await this.zones.ofDomain(tx, domainId);
      return zone && this.zones.change(tx, zone.id, changeId);
    });
    if (!change) throw new ZoneChangeNotFound();
    return this.edit(actor, domainId, wish, 'undone', (zone) => readRecords(undone(zone.records, change), zone.name));
  }

  /** Whether it is signed (DNSSEC). @throws DomainNotFound, ZoneNotFound, ZoneChanged, SigningNotPossible */
  async sign(actor: Actor, domainId: string, version: number, isSigned: boolean): Promise<Zone> {
    await this.found.toChange(actor, domainId);
    if (isSigned && !this.driver.canSign) throw new SigningNotPossible();
    return this.work.run(async (tx) => {
      const zone = await this.found.lock(tx, domainId, version);
      return this.save.apply(tx, actor, zone, 'signing', { isSigned });
    });
  }

  private async edit(
    actor: Actor,
    domainId: string,
    { version, isPreview }: ZoneWish,
    kind: ChangeKind,
    decide: (zone: Zone) => readonly DnsRecord[],
  ): Promise<Edited> {
    await this.found.toChange(actor, domainId);
    return this.work.run(async (tx) => {
      const zone = await this.found.lock(tx, domainId, version);
      const records = decide(zone);
      const next = isPreview ? zone : await this.save.apply(tx, actor, zone, kind, { records });
      return { zone: next, ...differenceOf(zone.records, records) };
    });
  }
}

const placeOf = ({ host, type }: DnsRecord): string => `${host} ${type}`;
