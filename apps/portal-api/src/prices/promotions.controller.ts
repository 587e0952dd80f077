import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor, pageOf } from '#libs/platform';
import { EndPromotion, ListPromotions, MakePromotion, type Promotion, parsePromotionRef } from '#libs/pricing';
import { By } from '#libs/tree';
import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PromotionBody, readPromotion } from './promotion.body';
import {
  PromotionView,
  ReceivedPromotionsView,
  WholePromotionView,
  viewPromotion,
  viewReceivedPromotions,
  viewWholePromotion,
} from './promotion.view';

/** Lower prices for a time. Whoever makes a promotion bears it. */
@ApiTags('price lists')
@Controller('v1/promotions')
export class PromotionsController {
  constructor(
    private readonly listPromotions: ListPromotions,
    private readonly makePromotion: MakePromotion,
    private readonly endPromotion: EndPromotion,
  ) {}

  @Allow('money:see')
  @Get()
  @ApiOperation({ summary: 'Those I have made, the newest first' })
  @ApiPage(PromotionView)
  async mine(@By() actor: Actor, @Query() query: PageQuery): Promise<Page<PromotionView>> {
    return pageOfPromotions(await this.listPromotions.mine(actor, readPage(query)), query.limit).map(viewPromotion);
  }

  @Allow('money:see')
  @Get('received')
  @ApiOperation({ summary: 'Those of my parent that I buy cheaper by, now or later; my parent bears them' })
  @ApiOkResponse({ type: ReceivedPromotionsView })
  async received(@By() actor: Actor): Promise<ReceivedPromotionsView> {
    return viewReceivedPromotions(await this.listPromotions.received(actor));
  }

  @Allow('money:see')
  @Get(':promotion')
  @ApiOperation({ summary: 'One of mine with its prices' })
  @ApiOkResponse({ type: WholePromotionView })
  async get(@By() actor: Actor, @Param('promotion') promotion: string): Promise<WholePromotionView> {
    return viewWholePromotion(await this.listPromotions.get(actor, parsePromotionRef(promotion)));
  }

  @Allow('prices:write')
  @Post()
  @ApiOperation({ summary: 'Lower prices of one list for a time; each has to be below what it would be otherwise' })
  @ApiCreatedResponse({ type: PromotionView })
  async make(@By() actor: Actor, @Body() body: PromotionBody): Promise<PromotionView> {
    return viewPromotion(await this.makePromotion.run(actor, readPromotion(body)));
  }

  @Allow('prices:write')
  @Delete(':promotion')
  @ApiOperation({ summary: 'End one of mine as soon as the promised notice allows; one that has not begun never does' })
  @ApiOkResponse({ type: PromotionView })
  async end(@By() actor: Actor, @Param('promotion') promotion: string): Promise<PromotionView> {
    return viewPromotion(await this.endPromotion.run(actor, parsePromotionRef(promotion)));
  }
}

function readPage({ cursor, limit }: PageQuery) {
  const [before] = decodeCursor(cursor, ['number']) ?? [Number.MAX_SAFE_INTEGER];
  return { before, limit: limit + 1 };
}

const pageOfPromotions = (rows: readonly Promotion[], limit: number): Page<Promotion> => pageOf(rows, limit, ({ id }) => [id]);
