import { type Actor, Clock, mayAct } from '#libs/kernel';
import { Allow, tableFile } from '#libs/platform';
import { By } from '#libs/tree';
import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ReportQuery } from '../../http/report.query';
import { BulkSheet } from '../bulk-sheet';

/** What became of a bulk action, to take home. */
@ApiTags('bulk actions')
@Controller('v1/bulk-actions/:bulk/file')
export class BulkFileController {
  constructor(
    private readonly sheet: BulkSheet,
    private readonly clock: Clock,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'Its domains and what became of each, as a workbook or CSV' })
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async get(
    @By() actor: Actor,
    @Param('bulk') bulk: string,
    @Query() { format, language }: ReportQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const sheet = await this.sheet.of(actor.nodeId, bulk, language, mayAct(actor, 'money:see'));
    return tableFile(response, { name: bulk, format, at: this.clock.now() }, [sheet]);
  }
}
