import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, LargeBody, type Page, PageQuery, Settings, decodeCursor } from '#libs/platform';
import { By } from '#libs/tree';
import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CreateZone } from '../create-zone';
import { EditZone } from '../edit-zone';
import { RemoveZone } from '../remove-zone';
import { KeepTemplates } from '../templates/keep-templates';
import { writeZoneFile } from '../zone-file/write-zone-file';
import { ZoneReads } from '../zone-reads';
import { ApplyTemplateBody, NewZoneBody, RecordsBody, SigningBody, UndoBody, ZoneFileBody, readZoneWish } from './zone.bodies';
import {
  EditedZoneView,
  ImportedZoneView,
  TemplatesView,
  ZoneChangeView,
  ZoneOfDomainView,
  ZoneView,
  viewChanges,
  viewEdited,
  viewImported,
  viewTemplate,
  viewZone,
  viewZoneOfDomain,
} from './zone.view';

/** The DNS zone of a domain: the same for its owner and for who sold it. */
@ApiTags('dns')
@Controller('v1/domains/:domain/dns')
export class ZonesController {
  constructor(
    private readonly zones: ZoneReads,
    private readonly createZone: CreateZone,
    private readonly editZone: EditZone,
    private readonly removeZone: RemoveZone,
    private readonly templates: KeepTemplates,
    private readonly settings: Settings,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'The zone with its records, and whether it is served' })
  @ApiOkResponse({ type: ZoneOfDomainView })
  async get(@By() actor: Actor, @Param('domain') domain: string): Promise<ZoneOfDomainView> {
    return viewZoneOfDomain(await this.zones.get(actor, domain), this.settings);
  }

  @Allow('domains:manage')
  @Post()
  @ApiOperation({ summary: 'A zone for this domain, empty or from a template' })
  @ApiCreatedResponse({ type: ZoneView })
  async create(@By() actor: Actor, @Param('domain') domain: string, @Body() { template }: NewZoneBody): Promise<ZoneView> {
    return viewZone(await this.createZone.run(actor, domain, template ?? null));
  }

  @Allow('domains:manage')
  @LargeBody()
  @Put('records')
  @ApiOperation({ summary: 'These records and no others, all or nothing; with `preview` only what would change' })
  @ApiOkResponse({ type: EditedZoneView })
  async replace(@By() actor: Actor, @Param('domain') domain: string, @Body() body: RecordsBody): Promise<EditedZoneView> {
    return viewEdited(await this.editZone.replace(actor, domain, readZoneWish(body), body.records));
  }

  @Allow('domains:manage')
  @LargeBody()
  @Put('import')
  @ApiOperation({ summary: 'Take a zone file over; with `preview` only what would change' })
  @ApiOkResponse({ type: ImportedZoneView })
  async import(@By() actor: Actor, @Param('domain') domain: string, @Body() body: ZoneFileBody): Promise<ImportedZoneView> {
    const { file, mode } = body;
    return viewImported(await this.editZone.importFile(actor, domain, readZoneWish(body), { file, isAdded: mode === 'add' }));
  }

  @Allow('account:read')
  @Get('templates')
  @ApiOperation({ summary: 'Templates that its seller offers for this domain' })
  @ApiOkResponse({ type: TemplatesView })
  async offered(@By() actor: Actor, @Param('domain') domain: string): Promise<TemplatesView> {
    return { data: (await this.templates.offeredFor(actor, domain)).map(viewTemplate) };
  }

  @Allow('domains:manage')
  @Put('template')
  @ApiOperation({ summary: 'Set the records of a template, instead of those at the same places' })
  @ApiOkResponse({ type: EditedZoneView })
  async applyTemplate(@By() actor: Actor, @Param('domain') domain: string, @Body() body: ApplyTemplateBody): Promise<EditedZoneView> {
    return viewEdited(await this.editZone.applyTemplate(actor, domain, readZoneWish(body), body.template));
  }

  @Allow('account:read')
  @Get('file')
  @Header('Content-Disposition', 'attachment; filename="zone.txt"')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @ApiOperation({ summary: 'The records as a zone file' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  async file(@By() actor: Actor, @Param('domain') domain: string): Promise<string> {
    const { zone } = await this.zones.get(actor, domain);
    return writeZoneFile(zone.name, zone.records);
  }

  @Allow('account:read')
  @Get('changes')
  @ApiOperation({ summary: 'What was changed, the newest first' })
  @ApiPage(ZoneChangeView)
  async changes(@By() actor: Actor, @Param('domain') domain: string, @Query() { cursor, limit }: PageQuery): Promise<Page<ZoneChangeView>> {
    const [before] = decodeCursor(cursor, ['number']) ?? [];
    return viewChanges(await this.zones.changes(actor, domain, limit + 1, before), limit, actor.nodeId);
  }

  @Allow('domains:manage')
  @Post('changes/:zoneChange/undo')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take back what one change did; with `preview` only what that would change' })
  @ApiOkResponse({ type: EditedZoneView })
  async undo(
    @By() actor: Actor,
    @Param('domain') domain: string,
    @Param('zoneChange') change: string,
    @Body() body: UndoBody,
  ): Promise<EditedZoneView> {
    return viewEdited(await this.editZone.undo(actor, domain, readZoneWish(body), change));
  }

  @Allow('domains:manage')
  @Put('dnssec')
  @ApiOperation({
    summary:
      'Sign the zone, or stop signing it. While our name servers answer for the domain its registry is told by itself; it stops being signed once nobody remembers the DS records any more',
  })
  @ApiOkResponse({ type: ZoneView })
  async sign(@By() actor: Actor, @Param('domain') domain: string, @Body() { version, enabled }: SigningBody): Promise<ZoneView> {
    return viewZone(await this.editZone.sign(actor, domain, version, enabled));
  }

  @Allow('domains:manage')
  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Take the zone from the name servers, and forget it' })
  @ApiNoContentResponse()
  async remove(@By() actor: Actor, @Param('domain') domain: string): Promise<void> {
    await this.removeZone.run(actor, domain);
  }
}
