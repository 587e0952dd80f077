import { ContactReads, ContactView, readContactBody, viewContact } from '#libs/domains';
import type { Actor } from '#libs/kernel';
import { Allow, Reads } from '#libs/platform';
import { Registries } from '#libs/registry';
import { By } from '#libs/tree';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ChangeContact } from '../change-contact';
import { ContactUpdates } from '../contact-updates';
import { ChangedContactBody } from './changed-contact.body';
import { ToldRegistryView, viewTold } from './told-registry.view';

/** What a contact says, and who was told: the same for the customer whose it is and for who sells to them. */
@ApiTags('contacts')
@Controller('v1/contacts/:contact')
export class ContactChangesController {
  constructor(
    private readonly changeContact: ChangeContact,
    private readonly contacts: ContactReads,
    private readonly updates: ContactUpdates,
    private readonly registries: Registries,
    private readonly reads: Reads,
  ) {}

  @Allow('contacts:write')
  @Put()
  @ApiOperation({
    summary:
      'What it is to say, for all domains that are registered for it, or for some: these get a contact of their own, which is answered',
  })
  @ApiOkResponse({ type: ContactView })
  async change(@By() actor: Actor, @Param('contact') id: string, @Body() body: ChangedContactBody): Promise<ContactView> {
    return viewContact(await this.changeContact.run(actor, id, { fields: readContactBody(body), domains: body.domains ?? null }));
  }

  @Allow('account:read')
  @Get('registries')
  @ApiOperation({ summary: 'How far registries have been told of the last change; those that nothing had to be told are left out' })
  @ApiOkResponse({ type: [ToldRegistryView] })
  async told(@By() { nodeId }: Actor, @Param('contact') id: string): Promise<ToldRegistryView[]> {
    await this.contacts.shown(id, nodeId);
    return (await this.updates.last(this.reads, id)).map((update) => viewTold(update, this.registries));
  }
}
