import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { SimulatePriceChange } from '#libs/reports';
import { By } from '#libs/tree';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PriceSimulationBody, readSimulationWish } from './price-simulation.body';
import { PriceSimulationView, viewSimulation } from './price-simulation.view';

/** What if my prices were others? */
@ApiTags('price lists')
@Controller('v1/price-simulations')
export class PriceSimulationsController {
  constructor(private readonly simulate: SimulatePriceChange) {}

  @Allow('money:see')
  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'What a change of my prices would do: who would sell at a loss, and which renewals of the next 90 days would cost what more',
    description:
      'By the rules that charge, with the changed rows laid over; nothing is written. Direct children by name, with how many of their prices ' +
      'would be below cost and not at which amounts; everybody further below as totals.',
  })
  @ApiOkResponse({ type: PriceSimulationView })
  async run(@By() actor: Actor, @Body() body: PriceSimulationBody): Promise<PriceSimulationView> {
    return viewSimulation(await this.simulate.run(actor, readSimulationWish(body)));
  }
}
