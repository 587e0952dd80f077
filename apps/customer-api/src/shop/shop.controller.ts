import { ApiPage, type Page, Public } from '#libs/platform';
import { BuyerPrices, PriceView, PricesQuery, pageOfPrices, viewPrice } from '#libs/pricing';
import {
  FoundNamesView,
  LookUpName,
  LookedUpNameView,
  NamesBody,
  SearchNames,
  WhoisQuery,
  viewFoundNames,
  viewLookedUpName,
} from '#libs/provisioning';
import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Shopper } from './shopper';

/** What visitors can do before they log in. Those who have see their own prices. */
@ApiTags('shop')
@ApiBearerAuth()
@Controller('v1')
export class ShopController {
  constructor(
    private readonly shopper: Shopper,
    private readonly buyerPrices: BuyerPrices,
    private readonly searchNames: SearchNames,
    private readonly lookUpName: LookUpName,
  ) {}

  @Public()
  @Get('prices')
  @ApiOperation({ summary: 'The price list: what registering, renewing, transferring and restoring cost' })
  @ApiPage(PriceView)
  async prices(
    @Query() query: PricesQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page<PriceView>> {
    return pageOfPrices(await this.buyerPrices.list(await this.shopper.lineage(request, response)), query).map(viewPrice);
  }

  @Public()
  @Post('availability')
  @HttpCode(200)
  @ApiOperation({ summary: 'Which names are free, and what a year of them costs' })
  @ApiOkResponse({ type: FoundNamesView })
  async availability(
    @Body() { names }: NamesBody,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FoundNamesView> {
    return viewFoundNames(await this.searchNames.run(names, await this.shopper.lineage(request, response)));
  }

  @Public()
  @Get('whois')
  @ApiOperation({ summary: 'Whether a name is free or taken, and what its registry publishes about it' })
  @ApiOkResponse({ type: LookedUpNameView })
  async whois(
    @Query() { name }: WhoisQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LookedUpNameView> {
    return viewLookedUpName(await this.lookUpName.run(name, await this.shopper.lineage(request, response)));
  }
}
