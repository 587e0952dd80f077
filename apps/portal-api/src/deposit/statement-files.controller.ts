import { OwnDeposit } from '#libs/deposits';
import { type Actor, Clock } from '#libs/kernel';
import { depositOf } from '#libs/ledger';
import { Allow, tableFile } from '#libs/platform';
import { StatementFileQuery, StatementSheet, readStatementPeriod } from '#libs/reports';
import { By } from '#libs/tree';
import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { OwnChildren } from '../nodes/own-children';

/** Statements of deposits to take home. */
@ApiTags('deposit')
@Controller('v1')
export class StatementFilesController {
  constructor(
    private readonly ownDeposit: OwnDeposit,
    private readonly children: OwnChildren,
    private readonly sheet: StatementSheet,
    private readonly clock: Clock,
  ) {}

  @Allow('money:see')
  @Get('deposit/statement/file')
  @ApiOperation({ summary: 'The movements of a period on my deposit, as a workbook or CSV, with the balances before and after' })
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async own(
    @By() actor: Actor,
    @Query() query: StatementFileQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.file(response, query, await this.ownDeposit.of(actor.nodeId), 'deposit');
  }

  @Allow('money:see')
  @Get('nodes/:node/statement/file')
  @ApiOperation({ summary: 'The same of the deposit that a direct child has with me' })
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async ofChild(
    @By() actor: Actor,
    @Param('node') node: string,
    @Query() query: StatementFileQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.file(response, query, depositOf((await this.children.get(actor, node)).id, actor.nodeId), node);
  }

  private file(response: Response, query: StatementFileQuery, depositId: string, of: string): StreamableFile {
    const at = this.clock.now();
    const period = readStatementPeriod(query, at);
    const about = { name: `statement-${of}-${period.firstDay}-${period.lastDay}`, format: query.format, at };
    return tableFile(response, about, [this.sheet.of(depositId, period, query.language)]);
  }
}
