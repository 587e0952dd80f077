import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, IdempotencyKey, type Page, PageQuery, decodeCursor, pageOf } from '#libs/platform';
import {
  ApiOrderPlaced,
  CancelOrder,
  OrderBody,
  OrderReads,
  OrderView,
  PlaceOrder,
  announcePlaced,
  readOrder,
  viewOrder,
} from '#libs/provisioning';
import { By } from '#libs/tree';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';

@ApiTags('orders')
@Controller('v1/orders')
export class OrdersController {
  constructor(
    private readonly placeOrder: PlaceOrder,
    private readonly cancelOrder: CancelOrder,
    private readonly orders: OrderReads,
  ) {}

  @Allow('money:move')
  @Post()
  @ApiOperation({ summary: 'Order names, and renewals, transfers and restores, paid by my deposit' })
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

  @Allow('money:move')
  @Post(':order/cancellation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take one back that waits: for funds, for its invoice, for papers, or for the registrar who has the name' })
  @ApiOkResponse({ type: OrderView })
  async cancel(@By() actor: Actor, @Param('order') order: string): Promise<OrderView> {
    return viewOrder(await this.orders.get(await this.cancelOrder.run(actor, order), actor.nodeId));
  }
}
