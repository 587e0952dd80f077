import { DepositView, StatementLineView, viewDeposit, viewStatementLine } from '#libs/deposits';
import type { Actor } from '#libs/kernel';
import { Statements, depositOf } from '#libs/ledger';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor, pageOf } from '#libs/platform';
import { By } from '#libs/tree';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OwnChildren } from './own-children';

/** What direct children have with me. */
@ApiTags('nodes')
@Controller('v1/nodes/:node')
export class ChildDepositsController {
  constructor(
    private readonly children: OwnChildren,
    private readonly statements: Statements,
  ) {}

  @Allow('account:read')
  @Get('deposit')
  @ApiOperation({ summary: 'The deposit of a direct child with me' })
  @ApiOkResponse({ type: DepositView })
  async deposit(@By() actor: Actor, @Param('node') node: string): Promise<DepositView> {
    return viewDeposit(await this.statements.deposit(depositOf((await this.children.get(actor, node)).id, actor.nodeId)));
  }

  @Allow('account:read')
  @Get('statement')
  @ApiOperation({ summary: 'The movements on it, the newest first' })
  @ApiPage(StatementLineView)
  async statement(
    @By() actor: Actor,
    @Param('node') node: string,
    @Query() { limit, cursor }: PageQuery,
  ): Promise<Page<StatementLineView>> {
    return pageOf(
      await this.statements.lines(
        depositOf((await this.children.get(actor, node)).id, actor.nodeId),
        limit + 1,
        decodeCursor(cursor, ['number'])?.[0],
      ),
      limit,
      ({ seq }) => [seq],
    ).map(viewStatementLine);
  }
}
