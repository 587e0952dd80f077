import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { GetAutoRenewDefault, SetAutoRenewDefault } from '#libs/provisioning';
import { By } from '#libs/tree';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AutoRenewalDefaultBody } from './auto-renewal-default.body';
import { AutoRenewalDefaultView, viewAutoRenewalDefault } from './auto-renewal-default.view';

/** Whether the names I sell renew by themselves from the beginning. */
@ApiTags('domains')
@Controller('v1/auto-renewal-default')
export class AutoRenewalDefaultController {
  constructor(
    private readonly getDefault: GetAutoRenewDefault,
    private readonly setDefault: SetAutoRenewDefault,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'Whether the names I sell renew by themselves from the beginning' })
  @ApiOkResponse({ type: AutoRenewalDefaultView })
  async get(@By() actor: Actor): Promise<AutoRenewalDefaultView> {
    return viewAutoRenewalDefault(await this.getDefault.run(actor));
  }

  @Allow('money:move')
  @Put()
  @ApiOperation({ summary: 'Say so for all extensions, and for some otherwise; names there are already stay as they are' })
  @ApiOkResponse({ type: AutoRenewalDefaultView })
  async put(@By() actor: Actor, @Body() wish: AutoRenewalDefaultBody): Promise<AutoRenewalDefaultView> {
    await this.setDefault.run(actor, wish);
    return viewAutoRenewalDefault(await this.getDefault.run(actor));
  }
}
