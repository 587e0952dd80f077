import {
  AsOfQuery,
  BalanceView,
  DepositView,
  OwnDeposit,
  StatementLineView,
  readAsOf,
  viewBalance,
  viewDeposit,
  viewStatementLine,
} from '#libs/deposits';
import { type Actor, Clock } from '#libs/kernel';
import { Statements } from '#libs/ledger';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor, pageOf } from '#libs/platform';
import { NamedStatements } from '#libs/reports';
import { By } from '#libs/tree';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

/** What I have paid in and not spent yet. */
@ApiTags('deposit')
@Controller('v1/deposit')
export class DepositController {
  constructor(
    private readonly ownDeposit: OwnDeposit,
    private readonly statements: Statements,
    private readonly named: NamedStatements,
    private readonly clock: Clock,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'My deposit' })
  @ApiOkResponse({ type: DepositView })
  async get(@By() { nodeId }: Actor): Promise<DepositView> {
    return viewDeposit(await this.statements.deposit(await this.ownDeposit.of(nodeId)));
  }

  @Allow('account:read')
  @Get('as-of')
  @ApiOperation({ summary: 'How it stood at an instant' })
  @ApiOkResponse({ type: BalanceView })
  async asOf(@By() { nodeId }: Actor, @Query() query: AsOfQuery): Promise<BalanceView> {
    const at = readAsOf(query, this.clock.now());
    return viewBalance(at, await this.statements.asOf(await this.ownDeposit.of(nodeId), at));
  }

  @Allow('account:read')
  @Get('statement')
  @ApiOperation({ summary: 'The movements on it, the newest first' })
  @ApiPage(StatementLineView)
  async statement(@By() { nodeId }: Actor, @Query() { limit, cursor }: PageQuery): Promise<Page<StatementLineView>> {
    return pageOf(
      await this.named.lines(await this.ownDeposit.of(nodeId), limit + 1, decodeCursor(cursor, ['number'])?.[0]),
      limit,
      ({ seq }) => [seq],
    ).map(viewStatementLine);
  }
}
