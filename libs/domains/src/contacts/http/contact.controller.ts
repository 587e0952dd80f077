import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor, pageOf } from '#libs/platform';
import { By } from '#libs/tree';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ContactReads } from '../contact-reads';
import { ContactVersionView, viewVersion } from './contact-version.view';
import { ContactWithUseView, HeldNameView, viewWithUse } from './contact-with-use.view';

/** One contact: the same for the customer whose it is and for who sells to them. */
@ApiTags('contacts')
@Controller('v1/contacts/:contact')
export class ContactController {
  constructor(private readonly contacts: ContactReads) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'One contact, and how many domains are registered for it' })
  @ApiOkResponse({ type: ContactWithUseView })
  async get(@By() { nodeId }: Actor, @Param('contact') id: string): Promise<ContactWithUseView> {
    const contact = await this.contacts.shown(id, nodeId);
    return viewWithUse(contact, await this.contacts.uses([id]));
  }

  @Allow('account:read')
  @Get('domains')
  @ApiOperation({ summary: 'What is registered for it, by name: what a change of it changes' })
  @ApiPage(HeldNameView)
  async names(@By() { nodeId }: Actor, @Param('contact') id: string, @Query() { limit, cursor }: PageQuery): Promise<Page<HeldNameView>> {
    const contact = await this.contacts.shown(id, nodeId);
    const names = await this.contacts.names(contact, limit + 1, decodeCursor(cursor, ['string'])?.[0]);
    return pageOf(names, limit, ({ name }) => [name]);
  }

  @Allow('account:read')
  @Get('versions')
  @ApiOperation({ summary: 'What it has said since when, and who said so, the newest first' })
  @ApiPage(ContactVersionView)
  async versions(
    @By() { nodeId }: Actor,
    @Param('contact') id: string,
    @Query() { limit, cursor }: PageQuery,
  ): Promise<Page<ContactVersionView>> {
    const contact = await this.contacts.shown(id, nodeId);
    const versions = await this.contacts.versions(contact, limit + 1, decodeCursor(cursor, ['number'])?.[0]);
    return pageOf(versions, limit, ({ version }) => [version]).map((version) => viewVersion(version, nodeId));
  }
}
