import {
  ContactBody,
  ContactReads,
  ContactView,
  ContactWithUseView,
  SaveContact,
  readContactBody,
  viewContact,
  viewWithUse,
} from '#libs/domains';
import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor, pageOf } from '#libs/platform';
import { PrefillContact, PrefilledContactView, viewPrefilled } from '#libs/provisioning';
import { By } from '#libs/tree';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

/** Whom my domains are registered for. */
@ApiTags('contacts')
@Controller('v1/contacts')
export class ContactsController {
  constructor(
    private readonly contacts: ContactReads,
    private readonly saveContact: SaveContact,
    private readonly prefill: PrefillContact,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'My contacts, the oldest first, and how many domains are registered for each' })
  @ApiPage(ContactWithUseView)
  async list(@By() { nodeId }: Actor, @Query() { limit, cursor }: PageQuery): Promise<Page<ContactWithUseView>> {
    const page = pageOf(await this.contacts.list(nodeId, limit + 1, decodeCursor(cursor, ['string'])?.[0]), limit, ({ id }) => [id]);
    const uses = await this.contacts.uses(page.data.map(({ id }) => id));
    return page.map((contact) => viewWithUse(contact, uses));
  }

  @Allow('account:read')
  @Get('prefilled')
  @ApiOperation({ summary: 'What a new contact begins with: what is known of me already, and what is still to be typed' })
  @ApiOkResponse({ type: PrefilledContactView })
  async prefilled(@By() { nodeId }: Actor): Promise<PrefilledContactView> {
    return viewPrefilled(await this.prefill.run(nodeId));
  }

  @Allow('contacts:write')
  @Post()
  @ApiOperation({ summary: 'Add a contact; one that says the same is that one. The first one is taken when an order names none' })
  @ApiCreatedResponse({ type: ContactView })
  async add(@By() actor: Actor, @Body() body: ContactBody): Promise<ContactView> {
    return viewContact(await this.saveContact.run(actor, actor.nodeId, readContactBody(body)));
  }
}
