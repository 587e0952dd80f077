import { OwnDeposit } from '#libs/deposits';
import { type Actor, Clock } from '#libs/kernel';
import { Allow, tableFile } from '#libs/platform';
import { StatementFileQuery, StatementSheet, readStatementPeriod } from '#libs/reports';
import { By } from '#libs/tree';
import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';

/** My statement to take home. */
@ApiTags('deposit')
@Controller('v1/deposit/statement/file')
export class StatementFileController {
  constructor(
    private readonly ownDeposit: OwnDeposit,
    private readonly sheet: StatementSheet,
    private readonly clock: Clock,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'The movements of a period on my deposit, as a workbook or CSV, with the balances before and after' })
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async get(
    @By() { nodeId }: Actor,
    @Query() query: StatementFileQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const at = this.clock.now();
    const period = readStatementPeriod(query, at);
    const about = { name: `statement-${period.firstDay}-${period.lastDay}`, format: query.format, at };
    return tableFile(response, about, [this.sheet.of(await this.ownDeposit.of(nodeId), period, query.language)]);
  }
}
