import type { Actor } from '#libs/kernel';
import { Allow, tableFile } from '#libs/platform';
import { ForecastView, FundingForecast, ReportQuery, forecastSheets, viewForecast } from '#libs/reports';
import { By } from '#libs/tree';
import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';

/** What the renewals below me will cost me. */
@ApiTags('deposit')
@Controller('v1/forecast')
export class ForecastController {
  constructor(private readonly fundingForecast: FundingForecast) {}

  @Allow('money:see')
  @Get()
  @ApiOperation({
    summary: 'The renewals of the next 30, 60 and 90 days in everything below me, at my cost, against my deposit',
    description:
      'Each renewed for one year, at the price that holds on the day it is due as far as it is known. Nothing is set aside by it.',
  })
  @ApiOkResponse({ type: ForecastView })
  async get(@By() actor: Actor): Promise<ForecastView> {
    return viewForecast(await this.fundingForecast.run(actor));
  }

  @Allow('money:see')
  @Get('file')
  @ApiOperation({ summary: 'The same day by day and child by child, as a workbook; by day alone as CSV' })
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @By() actor: Actor,
    @Query() { format, language }: ReportQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const made = await this.fundingForecast.run(actor);
    return tableFile(
      response,
      { name: `forecast-${made.at.toISOString().slice(0, 10)}`, format, at: made.at },
      forecastSheets(made, language),
    );
  }
}
