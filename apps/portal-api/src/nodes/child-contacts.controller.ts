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
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OwnChildren } from './own-children';

/** Whom my customers' domains are registered for. */
@ApiTags('nodes')
@Controller('v1/nodes/:node/contacts')
export class ChildContactsController {
  constructor(
    private readonly children: OwnChildren,
    private readonly contacts: ContactReads,
    private readonly saveContact: SaveContact,
    private readonly prefill: PrefillContact,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'The contacts of one of my customers, the oldest first, and how many domains are registered for each' })
  @ApiPage(ContactWithUseView)
  async list(@By() actor: Actor, @Param('node') node: string, @Query() { limit, cursor }: PageQuery): Promise<Page<ContactWithUseView>> {
    const customer = await this.children.customer(actor, node);
    const page = pageOf(await this.contacts.list(customer, limit + 1, decodeCursor(cursor, ['string'])?.[0]), limit, ({ id }) => [id]);
    const uses = await this.contacts.uses(page.data.map(({ id }) => id));
    return page.map((contact) => viewWithUse(contact, uses));
  }

  @Allow('account:read')
  @Get('prefilled')
  @ApiOperation({ summary: 'What a new contact begins with: what is known of the customer already, and what is still to be typed' })
  @ApiOkResponse({ type: PrefilledContactView })
  async prefilled(@By() actor: Actor, @Param('node') node: string): Promise<PrefilledContactView> {
    return viewPrefilled(await this.prefill.run(await this.children.customer(actor, node)));
  }

  @Allow('contacts:write')
  @Post()
  @ApiOperation({ summary: 'Add a contact to one of my customers; one that says the same is that one' })
  @ApiCreatedResponse({ type: ContactView })
  async add(@By() actor: Actor, @Param('node') node: string, @Body() body: ContactBody): Promise<ContactView> {
    return viewContact(await this.saveContact.run(actor, await this.children.customer(actor, node), readContactBody(body)));
  }
}
