import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor, pageOf } from '#libs/platform';
import { type ExchangeRate, ListExchangeRates, SetExchangeRate } from '#libs/pricing';
import { By, NeedsStepUp } from '#libs/tree';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ExchangeRateBody, readExchangeRate } from './exchange-rate.body';
import { ExchangeRateView, viewExchangeRate } from './exchange-rate.view';

/** What registries take in other currencies than ours. */
@ApiTags('price lists')
@Controller('v1/exchange-rates')
export class ExchangeRatesController {
  constructor(
    private readonly setExchangeRate: SetExchangeRate,
    private readonly listExchangeRates: ListExchangeRates,
  ) {}

  @Allow('money:see')
  @Get()
  @ApiOperation({ summary: 'The rates I have set, the newest first; nobody but the operator has any' })
  @ApiPage(ExchangeRateView)
  async list(@By() actor: Actor, @Query() query: PageQuery): Promise<Page<ExchangeRateView>> {
    return pageOfRates(await this.listExchangeRates.run(actor, readPage(query)), query.limit).map(viewExchangeRate);
  }

  @Allow('prices:write')
  @NeedsStepUp()
  @Post()
  @ApiOperation({
    summary: 'Say what a currency is worth, now or from a day on; the operator’s',
    description:
      'What registries take in it costs rate and margin together, rounded once to whole rupiah. Without a rate in force it is not sold: ' +
      '`exchange-rate-missing`. Orders that were placed keep the rate they were placed at.',
  })
  @ApiCreatedResponse({ type: ExchangeRateView })
  async set(@By() actor: Actor, @Body() body: ExchangeRateBody): Promise<ExchangeRateView> {
    return viewExchangeRate(await this.setExchangeRate.run(actor, readExchangeRate(body)));
  }
}

function readPage({ cursor, limit }: PageQuery) {
  const [before] = decodeCursor(cursor, ['number']) ?? [Number.MAX_SAFE_INTEGER];
  return { before, limit: limit + 1 };
}

const pageOfRates = (rows: readonly ExchangeRate[], limit: number): Page<ExchangeRate> => pageOf(rows, limit, ({ id }) => [id]);
