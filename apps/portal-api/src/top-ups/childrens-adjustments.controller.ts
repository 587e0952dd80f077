import {
  AdjustDeposit,
  AdjustmentBody,
  AdjustmentReads,
  AdjustmentView,
  AdjustmentsQuery,
  DecideAdjustment,
  readAdjustmentWish,
  readAdjustmentsQuery,
  viewAdjustment,
  viewAdjustments,
} from '#libs/deposits';
import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, IdempotencyKey, type Page } from '#libs/platform';
import { By, NeedsStepUp, parseNodeRef } from '#libs/tree';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

/** What I give to the deposits of my children, or take from them, by hand. */
@ApiTags('deposit')
@Controller('v1')
export class ChildrensAdjustmentsController {
  constructor(
    private readonly adjustDeposit: AdjustDeposit,
    private readonly decideAdjustment: DecideAdjustment,
    private readonly adjustments: AdjustmentReads,
  ) {}

  @Allow('money:move')
  @NeedsStepUp()
  @Post('nodes/:node/adjustments')
  @ApiOperation({ summary: 'Give to the deposit of a direct child, or take from it. Above my limit it waits for a second person' })
  @ApiCreatedResponse({ type: AdjustmentView })
  async adjust(
    @By() actor: Actor,
    @Param('node') node: string,
    @IdempotencyKey() key: string,
    @Body() body: AdjustmentBody,
  ): Promise<AdjustmentView> {
    return viewAdjustment(await this.adjustDeposit.run(actor, parseNodeRef(node), readAdjustmentWish(node, body, key)));
  }

  @Allow('account:read')
  @Get('adjustments/children')
  @ApiOperation({ summary: 'Those of my children’s deposits, the newest first; `state=pending` waits for a second person' })
  @ApiPage(AdjustmentView)
  async ofChildren(@By() actor: Actor, @Query() query: AdjustmentsQuery): Promise<Page<AdjustmentView>> {
    return viewAdjustments(await this.adjustments.list(actor, readAdjustmentsQuery('children', query)), query.limit);
  }

  @Allow('money:move')
  @NeedsStepUp()
  @Post('adjustments/:adjustment/approval')
  @HttpCode(200)
  @ApiOperation({ summary: 'I agree as the second person: it is done' })
  @ApiOkResponse({ type: AdjustmentView })
  async approve(@By() actor: Actor, @Param('adjustment') adjustment: string): Promise<AdjustmentView> {
    return viewAdjustment(await this.decideAdjustment.run(actor, adjustment, 'posted'));
  }

  @Allow('money:move')
  @Post('adjustments/:adjustment/rejection')
  @HttpCode(200)
  @ApiOperation({ summary: 'It is not to be done' })
  @ApiOkResponse({ type: AdjustmentView })
  async reject(@By() actor: Actor, @Param('adjustment') adjustment: string): Promise<AdjustmentView> {
    return viewAdjustment(await this.decideAdjustment.run(actor, adjustment, 'rejected'));
  }
}
