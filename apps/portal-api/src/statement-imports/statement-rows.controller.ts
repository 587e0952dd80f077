import {
  DecideRow,
  IgnoredRowBody,
  RowChildBody,
  RowTopUpBody,
  StatementReads,
  StatementRowView,
  StatementRowViews,
  StatementRowsQuery,
  readRowChild,
  readStatementRowsQuery,
} from '#libs/deposits';
import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page } from '#libs/platform';
import { By, NeedsStepUp } from '#libs/tree';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

/** Rows of my bank statements, one by one. */
@ApiTags('bank statements')
@Controller('v1/statement-rows')
export class StatementRowsController {
  constructor(
    private readonly decideRow: DecideRow,
    private readonly statements: StatementReads,
    private readonly views: StatementRowViews,
  ) {}

  @Allow('money:see')
  @Get()
  @ApiOperation({ summary: 'Money that has arrived, the newest first; `state=open` waits for me' })
  @ApiPage(StatementRowView)
  async list(@By() actor: Actor, @Query() query: StatementRowsQuery): Promise<Page<StatementRowView>> {
    return this.views.page(await this.statements.rows(actor, readStatementRowsQuery(query)), query.limit);
  }

  @Allow('money:move')
  @NeedsStepUp()
  @Post(':statementRow/top-up')
  @HttpCode(200)
  @ApiOperation({ summary: 'It is the money of this top-up, which is approved by that. Another amount needs a reason' })
  @ApiOkResponse({ type: StatementRowView })
  async topUp(@By() actor: Actor, @Param('statementRow') row: string, @Body() { topUp, reason }: RowTopUpBody): Promise<StatementRowView> {
    return this.views.one(actor, (await this.decideRow.run(actor, row, { is: 'top-up', topUpId: topUp, reason })).id);
  }

  @Allow('money:move')
  @NeedsStepUp()
  @Post(':statementRow/node')
  @HttpCode(200)
  @ApiOperation({ summary: 'Nobody announced it: it is the money of this child of mine' })
  @ApiOkResponse({ type: StatementRowView })
  async node(@By() actor: Actor, @Param('statementRow') row: string, @Body() body: RowChildBody): Promise<StatementRowView> {
    return this.views.one(actor, (await this.decideRow.run(actor, row, readRowChild(body))).id);
  }

  @Allow('money:move')
  @Post(':statementRow/dismissal')
  @HttpCode(200)
  @ApiOperation({ summary: 'It is no payment of a child of mine. Afterwards it can still be said to be one' })
  @ApiOkResponse({ type: StatementRowView })
  async dismiss(@By() actor: Actor, @Param('statementRow') row: string, @Body() { reason }: IgnoredRowBody): Promise<StatementRowView> {
    return this.views.one(actor, (await this.decideRow.run(actor, row, { is: 'ignored', reason })).id);
  }
}
