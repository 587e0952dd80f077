import {
  ApproveTopUp,
  GetTopUp,
  ListTopUps,
  RejectTopUp,
  RequestTopUp,
  TopUpBody,
  TopUpView,
  TopUpsQuery,
  readTopUpWish,
  readTopUpsQuery,
  viewTopUp,
  viewTopUps,
} from '#libs/deposits';
import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, IdempotencyKey, type Page } from '#libs/platform';
import { By, NeedsStepUp } from '#libs/tree';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RejectionBody } from './rejection.body';

/** Money that moves on bank accounts outside: a child says it has paid, its parent says whether it has. */
@ApiTags('top-ups')
@Controller('v1/top-ups')
export class TopUpsController {
  constructor(
    private readonly requestTopUp: RequestTopUp,
    private readonly approveTopUp: ApproveTopUp,
    private readonly rejectTopUp: RejectTopUp,
    private readonly listTopUps: ListTopUps,
    private readonly getTopUp: GetTopUp,
  ) {}

  @Allow('money:move')
  @Post()
  @ApiOperation({ summary: 'Tell my parent that I have paid' })
  @ApiCreatedResponse({ type: TopUpView })
  async request(@By() actor: Actor, @IdempotencyKey() key: string, @Body() body: TopUpBody): Promise<TopUpView> {
    return viewTopUp(await this.requestTopUp.run(actor, readTopUpWish(body, key)));
  }

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'My own, the newest first' })
  @ApiPage(TopUpView)
  async list(@By() actor: Actor, @Query() query: TopUpsQuery): Promise<Page<TopUpView>> {
    return viewTopUps(await this.listTopUps.run(actor, readTopUpsQuery('own', query)), query.limit);
  }

  @Allow('account:read')
  @Get('children')
  @ApiOperation({ summary: 'Those of my children, the newest first; `state=pending` waits for me' })
  @ApiPage(TopUpView)
  async ofChildren(@By() actor: Actor, @Query() query: TopUpsQuery): Promise<Page<TopUpView>> {
    return viewTopUps(await this.listTopUps.run(actor, readTopUpsQuery('children', query)), query.limit);
  }

  @Allow('account:read')
  @Get(':topUp')
  @ApiOperation({ summary: 'One of mine or of my children’s' })
  @ApiOkResponse({ type: TopUpView })
  async get(@By() actor: Actor, @Param('topUp') topUp: string): Promise<TopUpView> {
    return viewTopUp(await this.getTopUp.run(actor, topUp));
  }

  @Allow('money:move')
  @NeedsStepUp()
  @Post(':topUp/approval')
  @HttpCode(200)
  @ApiOperation({ summary: 'The child’s money has arrived: it may spend it' })
  @ApiOkResponse({ type: TopUpView })
  async approve(@By() actor: Actor, @Param('topUp') topUp: string, @IdempotencyKey() idempotencyKey: string): Promise<TopUpView> {
    return viewTopUp(await this.approveTopUp.run(actor, topUp, { idempotencyKey }));
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
    return viewTopUp(await this.rejectTopUp.run(actor, topUp, { reason, idempotencyKey }));
  }
}
