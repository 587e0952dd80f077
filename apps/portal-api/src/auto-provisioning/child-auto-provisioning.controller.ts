import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { AllowAutoProvisioning, GetAutoProvisioning } from '#libs/provisioning';
import { By, parseNodeRef } from '#libs/tree';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AutoProvisioningAllowanceBody } from './auto-provisioning.body';
import { AutoProvisioningView, viewAutoProvisioning } from './auto-provisioning.view';

/** Whether a reseller of mine may have names registered before their papers are there. */
@ApiTags('auto-provisioning')
@Controller('v1/nodes/:node/auto-provisioning')
export class ChildAutoProvisioningController {
  constructor(
    private readonly getAutoProvisioning: GetAutoProvisioning,
    private readonly allowAutoProvisioning: AllowAutoProvisioning,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'Whether it has names registered before their papers are there, and how it has kept its deadlines' })
  @ApiOkResponse({ type: AutoProvisioningView })
  async get(@By() actor: Actor, @Param('node') node: string): Promise<AutoProvisioningView> {
    return viewAutoProvisioning(await this.getAutoProvisioning.child(actor, parseNodeRef(node)));
  }

  @Allow('nodes:manage')
  @Put()
  @ApiOperation({ summary: 'Allow it, or no longer, and how many at once; what is under way goes on as it began' })
  @ApiOkResponse({ type: AutoProvisioningView })
  async put(
    @By() actor: Actor,
    @Param('node') node: string,
    @Body() { isAllowed, baseLimit }: AutoProvisioningAllowanceBody,
  ): Promise<AutoProvisioningView> {
    await this.allowAutoProvisioning.run(actor, parseNodeRef(node), { isAllowed, baseLimit });
    return viewAutoProvisioning(await this.getAutoProvisioning.child(actor, parseNodeRef(node)));
  }
}
