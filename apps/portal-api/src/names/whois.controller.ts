import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { LookedUpNameView, WhoisQuery, viewLookedUpName } from '#libs/provisioning';
import { By } from '#libs/tree';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { NameSearch } from './name-search';

@ApiTags('availability')
@Controller('v1/whois')
export class WhoisController {
  constructor(private readonly nameSearch: NameSearch) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'Whether a name is free or taken, and what its registry publishes about it' })
  @ApiOkResponse({ type: LookedUpNameView })
  async lookUp(@By() actor: Actor, @Query() { name }: WhoisQuery): Promise<LookedUpNameView> {
    return viewLookedUpName(await this.nameSearch.lookUp(actor, name));
  }
}
