import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { By, NeedsStepUp } from '#libs/tree';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { GetTaxProfile } from '../get-tax-profile';
import { SetTaxProfile } from '../set-tax-profile';
import { TaxIdentityView, viewTaxIdentity } from './tax-identity.view';
import { TaxProfileBody, readTaxProfile } from './tax-profile.body';

/** Who I am on tax papers: the same for everybody who buys or sells. */
@ApiTags('tax')
@Controller('v1/tax-profile')
export class TaxProfileController {
  constructor(
    private readonly getProfile: GetTaxProfile,
    private readonly setProfile: SetTaxProfile,
  ) {}

  @Allow('money:see')
  @Get()
  @ApiOperation({ summary: 'Who I am on tax papers; 404 as long as I have not said' })
  @ApiOkResponse({ type: TaxIdentityView })
  async get(@By() actor: Actor): Promise<TaxIdentityView> {
    return viewTaxIdentity(await this.getProfile.run(actor));
  }

  @Allow('money:move')
  @NeedsStepUp()
  @Put()
  @ApiOperation({ summary: 'Who I am from now on; papers that are written stay as they are' })
  @ApiOkResponse({ type: TaxIdentityView })
  async set(@By() actor: Actor, @Body() body: TaxProfileBody): Promise<TaxIdentityView> {
    return viewTaxIdentity(await this.setProfile.run(actor, readTaxProfile(body)));
  }
}
