import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery } from '#libs/platform';
import { ListLosses, PriceView, PricesQuery, pageOfPrices, viewPrice } from '#libs/pricing';
import { By } from '#libs/tree';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ChildPriceView, viewChildPrice } from './child-price.view';
import { LossView, pageOfLosses, viewLoss } from './loss.view';
import { PriceLists } from './price-lists';
import { PriceXray } from './price-xray';
import { XrayQuery } from './xray.query';
import { XrayView, viewXray } from './xray.view';

/** Prices on the two edges of my node. */
@ApiTags('prices')
@Controller('v1/prices')
export class PricesController {
  constructor(
    private readonly lists: PriceLists,
    private readonly priceXray: PriceXray,
    private readonly listLosses: ListLosses,
  ) {}

  @Allow('money:see')
  @Get()
  @ApiOperation({ summary: 'What I pay my parent; for the operator what the registries take' })
  @ApiPage(PriceView)
  async mine(@By() actor: Actor, @Query() query: PricesQuery): Promise<Page<PriceView>> {
    return pageOfPrices(await this.lists.mine(actor), query).map(viewPrice);
  }

  @Allow('money:see')
  @Get('children/:node')
  @ApiOperation({ summary: 'What a direct child pays me, what that costs me, and what remains' })
  @ApiPage(ChildPriceView)
  async ofChild(@By() actor: Actor, @Param('node') node: string, @Query() query: PricesQuery): Promise<Page<ChildPriceView>> {
    return pageOfPrices(await this.lists.ofChild(actor, node), query).map(viewChildPrice);
  }

  @Allow('money:see')
  @Get('losses')
  @ApiOperation({
    summary: 'My prices that are below cost, now or from a day on that is known already',
    description:
      'Those that I have allowed are sold at a loss, the others are not sold at all. By list, extension, tier, action and years.',
  })
  @ApiPage(LossView)
  async losses(@By() actor: Actor, @Query() query: PageQuery): Promise<Page<LossView>> {
    return pageOfLosses(await this.listLosses.run(actor), query).map(viewLoss);
  }

  @Allow('money:see')
  @Get('xray')
  @ApiOperation({ summary: 'One sale seen from my level: what I pay, what I ask, what remains' })
  @ApiOkResponse({ type: XrayView })
  async xray(@By() actor: Actor, @Query() query: XrayQuery): Promise<XrayView> {
    return viewXray(await this.priceXray.run(actor, query));
  }
}
