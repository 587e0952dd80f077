import { type Actor, mayAct } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor, pageOf } from '#libs/platform';
import { By, NeedsStepUp } from '#libs/tree';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BulkReads } from '../bulk-reads';
import { CancelBulk } from '../cancel-bulk';
import { StartBulk } from '../start-bulk';
import { BulkActionView, viewBulk } from './bulk-action.view';
import { BulkRowView, viewBulkRow } from './bulk-row.view';

/** What was asked to be done with many domains at once: the same for owners and for sellers. */
@ApiTags('bulk actions')
@Controller('v1/bulk-actions')
export class BulkActionsController {
  constructor(
    private readonly reads: BulkReads,
    private readonly startBulk: StartBulk,
    private readonly cancelBulk: CancelBulk,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'Those of my account, the newest first' })
  @ApiPage(BulkActionView)
  async list(@By() actor: Actor, @Query() { cursor, limit }: PageQuery): Promise<Page<BulkActionView>> {
    const [before] = decodeCursor(cursor, ['string']) ?? [];
    return pageOf(await this.reads.list(actor.nodeId, limit + 1, before), limit, ({ id }) => [id]).map((each) =>
      viewBulk(each, mayAct(actor, 'money:see')),
    );
  }

  @Allow('account:read')
  @Get(':bulk')
  @ApiOperation({ summary: 'One of them, with how far it has come' })
  @ApiOkResponse({ type: BulkActionView })
  async get(@By() actor: Actor, @Param('bulk') bulk: string): Promise<BulkActionView> {
    return viewBulk(await this.reads.get(actor.nodeId, bulk), mayAct(actor, 'money:see'));
  }

  @Allow('account:read')
  @Get(':bulk/rows')
  @ApiOperation({ summary: 'Each of its domains: what would be done, what was done, or why it was not' })
  @ApiPage(BulkRowView)
  async rows(@By() actor: Actor, @Param('bulk') bulk: string, @Query() { cursor, limit }: PageQuery): Promise<Page<BulkRowView>> {
    const [after] = decodeCursor(cursor, ['number']) ?? [];
    return pageOf(await this.reads.rows(actor.nodeId, bulk, limit + 1, after), limit, ({ position }) => [position]).map((row) =>
      viewBulkRow(row, mayAct(actor, 'money:see')),
    );
  }

  @Allow('domains:manage')
  @NeedsStepUp()
  @Post(':bulk/start')
  @HttpCode(202)
  @ApiOperation({
    summary:
      'Have it carried out as it was shown: a domain that has changed since, or would cost something else, is refused. Started twice, it is done once',
  })
  @ApiAcceptedResponse({ type: BulkActionView })
  async start(@By() actor: Actor, @Param('bulk') bulk: string): Promise<BulkActionView> {
    await this.startBulk.run(actor, bulk);
    return viewBulk(await this.reads.get(actor.nodeId, bulk), mayAct(actor, 'money:see'));
  }

  @Allow('domains:manage')
  @Post(':bulk/cancellation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take back what of it has not begun' })
  @ApiOkResponse({ type: BulkActionView })
  async cancel(@By() actor: Actor, @Param('bulk') bulk: string): Promise<BulkActionView> {
    await this.cancelBulk.run(actor, bulk);
    return viewBulk(await this.reads.get(actor.nodeId, bulk), mayAct(actor, 'money:see'));
  }
}
