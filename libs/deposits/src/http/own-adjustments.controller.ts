import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery } from '#libs/platform';
import { By } from '#libs/tree';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AdjustmentReads } from '../adjustments/adjustment-reads';
import { AdjustmentView, viewAdjustment, viewAdjustments } from './adjustment.view';
import { readAdjustmentsQuery } from './adjustments.query';

/** Where my deposit was changed by hand, and why: the same for resellers in the portal and customers in their shop. */
@ApiTags('deposit')
@Controller('v1/adjustments')
export class OwnAdjustmentsController {
  constructor(private readonly adjustments: AdjustmentReads) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'Those of my own deposit, the newest first' })
  @ApiPage(AdjustmentView)
  async list(@By() actor: Actor, @Query() query: PageQuery): Promise<Page<AdjustmentView>> {
    return viewAdjustments(await this.adjustments.list(actor, readAdjustmentsQuery('own', query)), query.limit);
  }

  @Allow('account:read')
  @Get(':adjustment')
  @ApiOperation({ summary: 'One of mine, or of my children’s' })
  @ApiOkResponse({ type: AdjustmentView })
  async get(@By() actor: Actor, @Param('adjustment') adjustment: string): Promise<AdjustmentView> {
    return viewAdjustment(await this.adjustments.get(actor, adjustment));
  }
}
