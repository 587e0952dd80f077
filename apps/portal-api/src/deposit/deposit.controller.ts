import { AsOfQuery, BalanceView, OwnDeposit, StatementLineView, readAsOf, viewBalance, viewStatementLine } from '#libs/deposits';
import { type Actor, Clock } from '#libs/kernel';
import { Statements } from '#libs/ledger';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor, pageOf } from '#libs/platform';
import { NamedStatements } from '#libs/reports';
import { By } from '#libs/tree';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MyDeposit } from './my-deposit';
import { MyDepositView, viewMyDeposit } from './my-deposit.view';

/** My deposit with my parent. The operator has none. */
@ApiTags('deposit')
@Controller('v1/deposit')
export class DepositController {
  constructor(
    private readonly myDeposit: MyDeposit,
    private readonly ownDeposit: OwnDeposit,
    private readonly statements: Statements,
    private readonly named: NamedStatements,
    private readonly clock: Clock,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'What I have with my parent, and what is missing for orders that wait for it' })
  @ApiOkResponse({ type: MyDepositView })
  async get(@By() actor: Actor): Promise<MyDepositView> {
    return viewMyDeposit(await this.myDeposit.run(actor));
  }

  // Line by line it tells what things cost.
  @Allow('money:see')
  @Get('statement')
  @ApiOperation({ summary: 'The movements on it, the newest first' })
  @ApiPage(StatementLineView)
  async statement(@By() actor: Actor, @Query() { limit, cursor }: PageQuery): Promise<Page<StatementLineView>> {
    return pageOf(
      await this.named.lines(await this.ownDeposit.of(actor.nodeId), limit + 1, decodeCursor(cursor, ['number'])?.[0]),
      limit,
      ({ seq }) => [seq],
    ).map(viewStatementLine);
  }

  @Allow('account:read')
  @Get('as-of')
  @ApiOperation({ summary: 'How it stood at an instant' })
  @ApiOkResponse({ type: BalanceView })
  async asOf(@By() actor: Actor, @Query() query: AsOfQuery): Promise<BalanceView> {
    const at = readAsOf(query, this.clock.now());
    return viewBalance(at, await this.statements.asOf(await this.ownDeposit.of(actor.nodeId), at));
  }
}
