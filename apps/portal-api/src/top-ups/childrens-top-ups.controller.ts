import {
  ApprovalBody,
  ApproveTopUp,
  ChildrensTopUpsQuery,
  ListTopUps,
  RejectTopUp,
  TopUpView,
  TopUpViews,
  readApproval,
  readChildrensTopUpsQuery,
} from '#libs/deposits';
import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, IdempotencyKey, type Page } from '#libs/platform';
import { By, NeedsStepUp } from '#libs/tree';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RejectionBody } from './rejection.body';

/** Money that moves on bank accounts outside: my children say they pay, I say whether it has arrived. */
@ApiTags('top-ups')
@Controller('v1/top-ups')
export class ChildrensTopUpsController {
  constructor(
    private readonly approveTopUp: ApproveTopUp,
    private readonly rejectTopUp: RejectTopUp,
    private readonly listTopUps: ListTopUps,
    private readonly views: TopUpViews,
  ) {}

  @Allow('account:read')
  @Get('children')
  @ApiOperation({ summary: 'Those of my children, the newest first; `state=pending` waits for me' })
  @ApiPage(TopUpView)
  async ofChildren(@By() actor: Actor, @Query() query: ChildrensTopUpsQuery): Promise<Page<TopUpView>> {
    return this.views.page(await this.listTopUps.run(actor, readChildrensTopUpsQuery(query)), query.limit);
  }

  @Allow('money:move')
  @NeedsStepUp()
  @Post(':topUp/approval')
  @HttpCode(200)
  @ApiOperation({
    summary: 'The child’s money has arrived: it may spend it. Above my limit it stays `pending` until a second person says so too',
  })
  @ApiBody({ type: ApprovalBody, required: false })
  @ApiOkResponse({ type: TopUpView })
  async approve(
    @By() actor: Actor,
    @Param('topUp') topUp: string,
    @IdempotencyKey() key: string,
    @Body() body?: ApprovalBody,
  ): Promise<TopUpView> {
    return this.views.one(await this.approveTopUp.run(actor, topUp, readApproval(body, key)));
  }

  @Allow('money:move')
  @Post(':topUp/rejection')
  @HttpCode(200)
  @ApiOperation({ summary: 'The child’s money has not arrived' })
  @ApiOkResponse({ type: TopUpView })
  async reject(
    @By() actor: Actor,
    @Param('topUp') topUp: string,
    @IdempotencyKey() idempotencyKey: string,
    @Body() { reason }: RejectionBody,
  ): Promise<TopUpView> {
    return this.views.one(await this.rejectTopUp.run(actor, topUp, { reason, idempotencyKey }));
  }
}
