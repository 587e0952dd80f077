import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { MailOnOwnNames } from '#libs/reports';
import {
  AddMailContact,
  By,
  ChangeMailContact,
  ListMailContacts,
  MailContactBody,
  MailContactView,
  RemoveMailContact,
  viewMailContact,
} from '#libs/tree';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MailContactsView } from './mail-contacts.view';

/** People who get mails of some departments, and have nothing to log in with. */
@ApiTags('mail-contacts')
@Controller('v1/mail-contacts')
export class MailContactsController {
  constructor(
    private readonly listContacts: ListMailContacts,
    private readonly mailOnOwnNames: MailOnOwnNames,
    private readonly addContact: AddMailContact,
    private readonly changeContact: ChangeMailContact,
    private readonly removeContact: RemoveMailContact,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'Who gets the mails of which departments besides the owners, all of them, the oldest first' })
  @ApiOkResponse({ type: MailContactsView })
  async list(@By() { nodeId }: Actor): Promise<MailContactsView> {
    const contacts = await this.listContacts.run(nodeId);
    const emails = contacts.map(({ email }) => email);
    const warning = (await this.mailOnOwnNames.run(nodeId, emails)) ? ('all-on-own-names' as const) : null;
    return { contacts: contacts.map(viewMailContact), warning };
  }

  @Allow('people:manage')
  @Post()
  @ApiOperation({ summary: 'Somebody else gets mails, too' })
  @ApiCreatedResponse({ type: MailContactView })
  async add(@By() actor: Actor, @Body() body: MailContactBody): Promise<MailContactView> {
    return viewMailContact(await this.addContact.run(actor, body));
  }

  @Allow('people:manage')
  @Put(':mailContact')
  @ApiOperation({ summary: 'Say anew who that is, and which mails they get' })
  @ApiOkResponse({ type: MailContactView })
  async change(@By() actor: Actor, @Param('mailContact') id: string, @Body() body: MailContactBody): Promise<MailContactView> {
    return viewMailContact(await this.changeContact.run(actor, id, body));
  }

  @Allow('people:manage')
  @Delete(':mailContact')
  @HttpCode(204)
  @ApiOperation({ summary: 'They get no more mails' })
  @ApiNoContentResponse()
  remove(@By() actor: Actor, @Param('mailContact') id: string): Promise<void> {
    return this.removeContact.run(actor, id);
  }
}
