import { ContactBody, ContactView, DomainReads, SaveContact, readContactBody, viewContact } from '#libs/domains';
import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor, pageOf } from '#libs/platform';
import { By } from '#libs/tree';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OwnChildren } from './own-children';

/** Whom my customers' domains are registered for. */
@ApiTags('nodes')
@Controller('v1/nodes/:node/contacts')
export class ChildContactsController {
  constructor(
    private readonly children: OwnChildren,
    private readonly domains: DomainReads,
    private readonly saveContact: SaveContact,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'The contacts of one of my customers, the oldest first' })
  @ApiPage(ContactView)
  async list(@By() actor: Actor, @Param('node') node: string, @Query() { limit, cursor }: PageQuery): Promise<Page<ContactView>> {
    return pageOf(
      await this.domains.contacts(await this.children.customer(actor, node), limit + 1, decodeCursor(cursor, ['string'])?.[0]),
      limit,
      ({ id }) => [id],
    ).map(viewContact);
  }

  @Allow('contacts:write')
  @Post()
  @ApiOperation({ summary: 'Add a contact to one of my customers' })
  @ApiCreatedResponse({ type: ContactView })
  async add(@By() actor: Actor, @Param('node') node: string, @Body() body: ContactBody): Promise<ContactView> {
    return viewContact(await this.saveContact.run(await this.children.customer(actor, node), readContactBody(body)));
  }
}
