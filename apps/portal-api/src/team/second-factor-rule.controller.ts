import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { By, NeedsStepUp, RequireSecondFactor } from '#libs/tree';
import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SecondFactorRuleBody } from './second-factor-rule.body';
import { SecondFactorRuleView } from './second-factor-rule.view';

/** Whether the people who act for my node need a second factor. */
@ApiTags('team')
@Controller('v1/team/second-factor')
export class SecondFactorRuleController {
  constructor(private readonly requireSecondFactor: RequireSecondFactor) {}

  @Allow('people:manage')
  @Get()
  @ApiOperation({ summary: 'Whether everybody who acts for my account needs a second factor' })
  @ApiOkResponse({ type: SecondFactorRuleView })
  async look(@By() actor: Actor): Promise<SecondFactorRuleView> {
    return { required: await this.requireSecondFactor.look(actor) };
  }

  @Allow('owners:manage')
  @NeedsStepUp()
  @Put()
  @HttpCode(204)
  @ApiOperation({
    summary: 'Ask everybody for one, from their next request on, or no longer; who asks has one. A mail tells those who have none',
  })
  @ApiNoContentResponse()
  decide(@By() actor: Actor, @Body() { required }: SecondFactorRuleBody): Promise<void> {
    return this.requireSecondFactor.run(actor, required);
  }
}
