import { WaysToPayView, ListPaymentMethods, viewWayToPay } from '#libs/payments';
import { ApiPage, type Page, PageQuery, Public, decodeCursor, pageOf } from '#libs/platform';
import { BuyerPrices } from '#libs/pricing';
import { FoundNameView, FoundNamesView, NamesBody, SearchNames, viewFoundName, viewFoundNames } from '#libs/provisioning';
import { SuggestNames, SuggestionsQuery, TldTermsView, termsOf, viewTldTerms } from '#libs/store';
import { Body, Controller, Get, HttpCode, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Readable } from 'node:stream';
import { OpenShop } from '../shop/open-shop';
import { Shopper } from '../shop/shopper';

const WAYS_MAX = 100;

/** What visitors look at before they choose: names as they are found, names near them, and what extensions cost. */
@ApiTags('shop')
@ApiBearerAuth()
@Public()
@Controller('v1')
export class SearchController {
  constructor(
    private readonly openShop: OpenShop,
    private readonly shopper: Shopper,
    private readonly searchNames: SearchNames,
    private readonly suggestNames: SuggestNames,
    private readonly prices: BuyerPrices,
    private readonly methods: ListPaymentMethods,
  ) {}

  @Post('availability/stream')
  @HttpCode(200)
  @ApiOperation({ summary: 'Which names are free and what they cost: a line of JSON for each, as soon as its registry has answered' })
  @ApiProduces('application/x-ndjson')
  @ApiOkResponse({ type: FoundNameView })
  async stream(
    @Body() { names }: NamesBody,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const found = this.searchNames.stream(names, await this.shopper.lineage(request, response));
    return new StreamableFile(Readable.from(lines(found)), { type: 'application/x-ndjson' });
  }

  @Get('suggestions')
  @ApiOperation({ summary: 'Free names near one that was typed' })
  @ApiOkResponse({ type: FoundNamesView })
  async suggestions(
    @Query() { name, limit }: SuggestionsQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FoundNamesView> {
    return viewFoundNames(await this.suggestNames.run(name, await this.shopper.lineage(request, response), limit));
  }

  @Get('tlds')
  @ApiOperation({
    summary: 'What extensions cost through the life of a name: registration, renewal, transfer and restore, and how long each phase is',
  })
  @ApiPage(TldTermsView)
  async tlds(
    @Query() { limit, cursor }: PageQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page<TldTermsView>> {
    const after = decodeCursor(cursor, ['string', 'string'])?.join(' ') ?? '';
    const terms = termsOf(await this.prices.list(await this.shopper.lineage(request, response)));
    const wanted = terms.filter(({ tld, tier }) => `${tld} ${tier}` > after);
    return pageOf(wanted.slice(0, limit + 1), limit, ({ tld, tier }) => [tld, tier]).map(viewTldTerms);
  }

  @Get('payment-ways')
  @ApiOperation({ summary: 'How orders can be paid here, besides by transfer to the shop’s bank account' })
  @ApiOkResponse({ type: WaysToPayView })
  async ways(@Req() request: Request): Promise<WaysToPayView> {
    return { data: (await this.methods.offered(await this.openShop.of(request), { limit: WAYS_MAX })).map(viewWayToPay) };
  }
}

async function* lines(found: AsyncIterable<Parameters<typeof viewFoundName>[0]>): AsyncGenerator<string> {
  for await (const name of found) yield `${JSON.stringify(viewFoundName(name))}\n`;
}
