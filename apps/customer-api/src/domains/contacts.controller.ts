import { ContactBody, ContactView, DomainReads, SaveContact, readContactBody, viewContact } from '#libs/domains';
import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor, pageOf } from '#libs/platform';
import { By } from '#libs/tree';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

/** Whom my domains are registered for. */
@ApiTags('contacts')
@Controller('v1/contacts')
export class ContactsController {
  constructor(
    private readonly domains: DomainReads,
    private readonly saveContact: SaveContact,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'My contacts, the oldest first' })
  @ApiPage(ContactView)
  async list(@By() { nodeId }: Actor, @Query() { limit, cursor }: PageQuery): Promise<Page<ContactView>> {
    return pageOf(await this.domains.contacts(nodeId, limit + 1, decodeCursor(cursor, ['string'])?.[0]), limit, ({ id }) => [id]).map(
      viewContact,
    );
  }

  @Allow('contacts:write')
  @Post()
  @ApiOperation({ summary: 'Add a contact. The first one is taken when an order names none' })
  @ApiCreatedResponse({ type: ContactView })
  async add(@By() { nodeId }: Actor, @Body() body: ContactBody): Promise<ContactView> {
    return viewContact(await this.saveContact.run(nodeId, readContactBody(body)));
  }
}
