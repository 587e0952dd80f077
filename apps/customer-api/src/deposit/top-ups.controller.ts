import {
  GetTopUp,
  ListTopUps,
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
import { By } from '#libs/tree';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

/** Money I have paid to the shop's bank account. */
@ApiTags('top-ups')
@Controller('v1/top-ups')
export class TopUpsController {
  constructor(
    private readonly requestTopUp: RequestTopUp,
    private readonly listTopUps: ListTopUps,
    private readonly getTopUp: GetTopUp,
  ) {}

  @Allow('money:move')
  @Post()
  @ApiOperation({ summary: 'Tell the shop that I have paid' })
  @ApiCreatedResponse({ type: TopUpView })
  async request(@By() actor: Actor, @IdempotencyKey() key: string, @Body() body: TopUpBody): Promise<TopUpView> {
    return viewTopUp(await this.requestTopUp.run(actor, readTopUpWish(body, key)));
  }

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'My top-ups, the newest first' })
  @ApiPage(TopUpView)
  async list(@By() actor: Actor, @Query() query: TopUpsQuery): Promise<Page<TopUpView>> {
    return viewTopUps(await this.listTopUps.run(actor, readTopUpsQuery('own', query)), query.limit);
  }

  @Allow('account:read')
  @Get(':topUp')
  @ApiOperation({ summary: 'One of them' })
  @ApiOkResponse({ type: TopUpView })
  async get(@By() actor: Actor, @Param('topUp') topUp: string): Promise<TopUpView> {
    return viewTopUp(await this.getTopUp.run(actor, topUp));
  }
}
