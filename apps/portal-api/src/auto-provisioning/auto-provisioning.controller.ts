import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { GetAutoProvisioning, SwitchAutoProvisioning } from '#libs/provisioning';
import { By } from '#libs/tree';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AutoProvisioningBody } from './auto-provisioning.body';
import { AutoProvisioningView, viewAutoProvisioning } from './auto-provisioning.view';

/** Whether my customers' names are registered before their papers are there. */
@ApiTags('auto-provisioning')
@Controller('v1/auto-provisioning')
export class AutoProvisioningController {
  constructor(
    private readonly getAutoProvisioning: GetAutoProvisioning,
    private readonly switchAutoProvisioning: SwitchAutoProvisioning,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: "Whether my customers' names are registered before their papers are there, and how many at once" })
  @ApiOkResponse({ type: AutoProvisioningView })
  async get(@By() actor: Actor): Promise<AutoProvisioningView> {
    return viewAutoProvisioning(await this.getAutoProvisioning.own(actor));
  }

  @Allow('nodes:manage')
  @Put()
  @ApiOperation({ summary: 'Switch it on or off; what is under way goes on as it began' })
  @ApiOkResponse({ type: AutoProvisioningView })
  async put(@By() actor: Actor, @Body() { isOn }: AutoProvisioningBody): Promise<AutoProvisioningView> {
    await this.switchAutoProvisioning.run(actor, isOn);
    return viewAutoProvisioning(await this.getAutoProvisioning.own(actor));
  }
}
