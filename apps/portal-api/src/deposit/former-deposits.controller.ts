import { StatementLineView, viewStatementLine } from '#libs/deposits';
import type { Actor } from '#libs/kernel';
import { depositOf } from '#libs/ledger';
import { Allow, ApiPage, type Page, PageQuery, Reads, decodeCursor, pageOf } from '#libs/platform';
import { FormerDepositView, NodeMoves, viewFormerDeposit } from '#libs/provisioning';
import { NamedStatements } from '#libs/reports';
import { By } from '#libs/tree';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';

/** What I had with those I bought from before I was moved. */
@ApiTags('deposit')
@Controller('v1/deposit/former')
export class FormerDepositsController {
  constructor(
    private readonly moves: NodeMoves,
    private readonly named: NamedStatements,
    private readonly reads: Reads,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'My former deposits, the last one first' })
  @ApiPage(FormerDepositView)
  async list(@By() actor: Actor, @Query() { limit, cursor }: PageQuery): Promise<Page<FormerDepositView>> {
    return pageOf(
      await this.moves.ofNode(this.reads, actor.nodeId, limit + 1, decodeCursor(cursor, ['number'])?.[0]),
      limit,
      ({ number }) => [number],
    ).map(viewFormerDeposit);
  }

  // Line by line it tells what things cost.
  @Allow('money:see')
  @Get(':move/statement')
  @ApiOperation({ summary: 'The movements on one of them, the newest first' })
  @ApiPage(StatementLineView)
  async statement(@By() actor: Actor, @Param('move') id: string, @Query() { limit, cursor }: PageQuery): Promise<Page<StatementLineView>> {
    const { nodeId, fromId } = await this.moves.get(this.reads, actor.nodeId, id);
    const lines = await this.named.lines(depositOf(nodeId, fromId), limit + 1, decodeCursor(cursor, ['number'])?.[0]);
    return pageOf(lines, limit, ({ seq }) => [seq]).map(viewStatementLine);
  }
}
