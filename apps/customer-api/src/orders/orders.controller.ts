import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, IdempotencyKey, type Page, PageQuery, decodeCursor, pageOf } from '#libs/platform';
import { ApiOrderPlaced, OrderBody, OrderReads, OrderView, PlaceOrder, announcePlaced, readOrder, viewOrder } from '#libs/provisioning';
import { By } from '#libs/tree';
import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';

@ApiTags('orders')
@Controller('v1/orders')
export class OrdersController {
  constructor(
    private readonly placeOrder: PlaceOrder,
    private readonly orders: OrderReads,
  ) {}

  @Allow('money:move')
  @Post()
  @ApiOperation({ summary: 'Order names, and renewals of my domains, paid by my deposit' })
  @ApiOrderPlaced()
  async place(
    @By() actor: Actor,
    @IdempotencyKey() idempotencyKey: string,
    @Body() body: OrderBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OrderView> {
    return viewOrder(
      await this.orders.get(
        announcePlaced(response, await this.placeOrder.run(readOrder(body, { buyerId: actor.nodeId, by: actor, idempotencyKey }))),
        actor.nodeId,
      ),
    );
  }

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'My orders, the newest first' })
  @ApiPage(OrderView)
  async list(@By() { nodeId }: Actor, @Query() { limit, cursor }: PageQuery): Promise<Page<OrderView>> {
    return pageOf(await this.orders.list({ buyerId: nodeId }, limit + 1, decodeCursor(cursor, ['string'])?.[0]), limit, ({ id }) => [
      id,
    ]).map(viewOrder);
  }

  @Allow('account:read')
  @Get(':order')
  @ApiOperation({ summary: 'One of them' })
  @ApiOkResponse({ type: OrderView })
  async get(@By() { nodeId }: Actor, @Param('order') order: string): Promise<OrderView> {
    return viewOrder(await this.orders.get(order, nodeId));
  }
}
