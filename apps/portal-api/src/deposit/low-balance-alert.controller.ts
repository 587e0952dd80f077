import { LowBalanceAlertBody, LowBalanceAlertView, SetLowBalanceAlert, viewLowBalanceAlert } from '#libs/deposits';
import { type Actor, Money } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { By } from '#libs/tree';
import { Body, Controller, Delete, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

/** Who hears when my deposit runs low. The operator has none. */
@ApiTags('deposit')
@Controller('v1/deposit/alert')
export class LowBalanceAlertController {
  constructor(private readonly setAlert: SetLowBalanceAlert) {}

  @Allow('money:see')
  @Get()
  @ApiOperation({ summary: 'Who hears by mail when my deposit runs low, and below which amount' })
  @ApiOkResponse({ type: LowBalanceAlertView })
  async get(@By() actor: Actor): Promise<LowBalanceAlertView> {
    return viewLowBalanceAlert(await this.setAlert.get(actor));
  }

  @Allow('money:move')
  @Put()
  @ApiOperation({ summary: 'Instead of what was said before. Is it below already, they hear of it within a minute' })
  @ApiOkResponse({ type: LowBalanceAlertView })
  async put(@By() actor: Actor, @Body() { threshold, people, emails }: LowBalanceAlertBody): Promise<LowBalanceAlertView> {
    return viewLowBalanceAlert(await this.setAlert.run(actor, Money.idr(threshold), { people, emails }));
  }

  @Allow('money:move')
  @Delete()
  @ApiOperation({ summary: 'Nobody hears of it any more' })
  @ApiOkResponse({ type: LowBalanceAlertView })
  async delete(@By() actor: Actor): Promise<LowBalanceAlertView> {
    return viewLowBalanceAlert(await this.setAlert.remove(actor));
  }
}
