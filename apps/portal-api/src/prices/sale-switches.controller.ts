import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, Reads, decodeCursor, pageOf } from '#libs/platform';
import { type SaleSwitch, SaleSwitches, SwitchSale } from '#libs/pricing';
import { By } from '#libs/tree';
import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SaleStateBody, SaleSwitchView, viewSaleSwitch } from './sale-switch.view';

/** Which extensions I sell. What I switch off is off for everybody below me. */
@ApiTags('price lists')
@Controller('v1/sale-switches')
export class SaleSwitchesController {
  constructor(
    private readonly switches: SaleSwitches,
    private readonly switchSale: SwitchSale,
    private readonly reads: Reads,
  ) {}

  @Allow('money:see')
  @Get()
  @ApiOperation({ summary: 'How each extension is sold at my level, in the order of the alphabet' })
  @ApiPage(SaleSwitchView)
  async list(@By() { nodeId }: Actor, @Query() query: PageQuery): Promise<Page<SaleSwitchView>> {
    return pageOfSwitches(await this.switches.of(this.reads, nodeId), query).map(viewSaleSwitch);
  }

  @Allow('prices:write')
  @Put()
  @ApiOperation({ summary: 'Sell an extension, sell no new names of it, or sell nothing of it; it counts at once' })
  @ApiOkResponse({ type: SaleSwitchView })
  async set(@By() actor: Actor, @Body() { tld, state }: SaleStateBody): Promise<SaleSwitchView> {
    return viewSaleSwitch(await this.switchSale.run(actor, tld, state));
  }
}

function pageOfSwitches(all: readonly SaleSwitch[], { limit, cursor }: PageQuery): Page<SaleSwitch> {
  const [after] = decodeCursor(cursor, ['string']) ?? [''];
  return pageOf(
    all.filter(({ tld }) => tld > after),
    limit,
    ({ tld }) => [tld],
  );
}
