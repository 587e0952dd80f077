import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { By } from '#libs/tree';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ListIdentities } from '../list-identities';
import { TypeIdentity } from '../type-identity';
import { IdentityListView, viewIdentities } from './identity-list.view';
import { IdentityBody, readIdentity } from './identity.body';
import { IdentityView, viewIdentity } from './identity.view';

/** What stands on the papers of a case: the same for those who bought the name and those who sold it. */
@ApiTags('cases')
@Controller('v1/cases/:case/identity')
export class OwnIdentitiesController {
  constructor(
    private readonly listIdentities: ListIdentities,
    private readonly typeIdentity: TypeIdentity,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'What was typed from the papers of this case, the numbers masked' })
  @ApiOkResponse({ type: IdentityListView })
  async list(@By() actor: Actor, @Param('case') id: string): Promise<IdentityListView> {
    return viewIdentities(actor.nodeId, await this.listIdentities.run(actor, id));
  }

  @Allow('contacts:write')
  @Put()
  @ApiOperation({ summary: 'What stands on a paper; over what was typed before, until the papers are submitted' })
  @ApiOkResponse({ type: IdentityView })
  async type(@By() actor: Actor, @Param('case') id: string, @Body() body: IdentityBody): Promise<IdentityView> {
    return viewIdentity(actor.nodeId, this.listIdentities.withFault(await this.typeIdentity.run(actor, id, readIdentity(body))));
  }
}
