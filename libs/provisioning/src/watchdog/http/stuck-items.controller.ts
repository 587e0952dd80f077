import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, decodeCursor, pageOf } from '#libs/platform';
import { By, OPERATOR_ID } from '#libs/tree';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { StuckItems } from '../stuck-items';
import { StuckItemView, viewStuck } from './stuck-item.view';
import { StuckItemQuery } from './stuck-item.query';

/** What was paid and does not go on, for the operator; nobody else sees any. */
@ApiTags('reconciliation')
@Controller('v1/stuck-items')
export class StuckItemsController {
  constructor(private readonly stuck: StuckItems) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({
    summary:
      'Items whose money has been set aside for fifteen minutes and more without a command on its way, or in doubt: the newest first',
  })
  @ApiPage(StuckItemView)
  async list(@By() { nodeId }: Actor, @Query() { over, cursor, limit }: StuckItemQuery): Promise<Page<StuckItemView>> {
    const [before] = decodeCursor(cursor, ['string']) ?? [];
    const rows = nodeId === OPERATOR_ID ? await this.stuck.list(over === 'true', limit + 1, before) : [];
    return pageOf(rows, limit, ({ id }) => [id]).map(viewStuck);
  }
}
