import {
  AsOfQuery,
  BalanceView,
  CreditLimitBody,
  DepositView,
  SetCreditLimit,
  StatementLineView,
  readAsOf,
  viewBalance,
  viewDeposit,
  viewStatementLine,
} from '#libs/deposits';
import { type Actor, Clock, Money } from '#libs/kernel';
import { Statements, depositOf } from '#libs/ledger';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor, pageOf } from '#libs/platform';
import { NamedStatements } from '#libs/reports';
import { By, NeedsStepUp, parseNodeRef } from '#libs/tree';
import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OwnChildren } from './own-children';

/** What direct children have with me. */
@ApiTags('nodes')
@Controller('v1/nodes/:node')
export class ChildDepositsController {
  constructor(
    private readonly children: OwnChildren,
    private readonly statements: Statements,
    private readonly named: NamedStatements,
    private readonly setCreditLimit: SetCreditLimit,
    private readonly clock: Clock,
  ) {}

  @Allow('account:read')
  @Get('deposit')
  @ApiOperation({ summary: 'The deposit of a direct child with me' })
  @ApiOkResponse({ type: DepositView })
  async deposit(@By() actor: Actor, @Param('node') node: string): Promise<DepositView> {
    return viewDeposit(await this.statements.deposit(depositOf((await this.children.get(actor, node)).id, actor.nodeId)));
  }

  @Allow('account:read')
  @Get('deposit/as-of')
  @ApiOperation({ summary: 'How it stood at an instant' })
  @ApiOkResponse({ type: BalanceView })
  async asOf(@By() actor: Actor, @Param('node') node: string, @Query() query: AsOfQuery): Promise<BalanceView> {
    const at = readAsOf(query, this.clock.now());
    const deposit = depositOf((await this.children.get(actor, node)).id, actor.nodeId);
    return viewBalance(at, await this.statements.asOf(deposit, at));
  }

  @Allow('money:move')
  @NeedsStepUp()
  @Put('credit-limit')
  @ApiOperation({ summary: 'How much a direct child may owe me; 0 is prepaid. Orders that waited for it are tried again' })
  @ApiOkResponse({ type: DepositView })
  async limit(@By() actor: Actor, @Param('node') node: string, @Body() { amount }: CreditLimitBody): Promise<DepositView> {
    return viewDeposit(await this.setCreditLimit.run(actor, parseNodeRef(node), Money.idr(amount)));
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
      await this.named.lines(
        depositOf((await this.children.get(actor, node)).id, actor.nodeId),
        limit + 1,
        decodeCursor(cursor, ['number'])?.[0],
      ),
      limit,
      ({ seq }) => [seq],
    ).map(viewStatementLine);
  }
}
