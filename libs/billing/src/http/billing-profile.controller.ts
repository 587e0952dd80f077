import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { By } from '#libs/tree';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { GetBillingProfile } from '../get-billing-profile';
import { SetBillingProfile } from '../set-billing-profile';
import { BillingProfileBody, readBillingProfile } from './billing-profile.body';
import { BillingProfileView, viewBillingProfile } from './billing-profile.view';

/** What stands on my papers: the same for everybody who buys or sells. */
@ApiTags('invoices')
@Controller('v1/billing-profile')
export class BillingProfileController {
  constructor(
    private readonly getProfile: GetBillingProfile,
    private readonly setProfile: SetBillingProfile,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'What stands on my invoices' })
  @ApiOkResponse({ type: BillingProfileView })
  async get(@By() actor: Actor): Promise<BillingProfileView> {
    return viewBillingProfile(await this.getProfile.run(actor));
  }

  @Allow('money:move')
  @Put()
  @ApiOperation({ summary: 'What is to stand on those to come; those that are written stay as they are' })
  @ApiOkResponse({ type: BillingProfileView })
  async set(@By() actor: Actor, @Body() body: BillingProfileBody): Promise<BillingProfileView> {
    return viewBillingProfile(await this.setProfile.run(actor, readBillingProfile(body)));
  }
}
