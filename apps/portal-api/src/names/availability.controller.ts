import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { FoundNamesView, NamesBody, viewFoundNames } from '#libs/provisioning';
import { By } from '#libs/tree';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { NameSearch } from './name-search';

@ApiTags('availability')
@Controller('v1/availability')
export class AvailabilityController {
  constructor(private readonly nameSearch: NameSearch) {}

  @Allow('account:read')
  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Which names are free, and what a year of them costs me' })
  @ApiOkResponse({ type: FoundNamesView })
  async check(@By() actor: Actor, @Body() { names }: NamesBody): Promise<FoundNamesView> {
    return viewFoundNames(await this.nameSearch.run(actor, names));
  }
}
