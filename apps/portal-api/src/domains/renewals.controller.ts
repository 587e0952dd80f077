import { readDomainKey, writeDomainKey } from '#libs/domains';
import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, IdempotencyKey, type Page, PageQuery, pageOf } from '#libs/platform';
import {
  ApiOrderPlaced,
  OrderReads,
  OrderView,
  RenewalAtRiskView,
  RenewalsAtRisk,
  TakeOverRenewals,
  TakeoverBody,
  announcePlaced,
  readTakeover,
  viewOrder,
  viewRenewalAtRisk,
} from '#libs/provisioning';
import { By } from '#libs/tree';
import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { OwnChildren } from '../nodes/own-children';

/** What the customers of a child that I have suspended cannot renew themselves. */
@ApiTags('domains')
@Controller('v1/nodes/:node/renewals')
export class RenewalsController {
  constructor(
    private readonly children: OwnChildren,
    private readonly atRisk: RenewalsAtRisk,
    private readonly takeOver: TakeOverRenewals,
    private readonly orders: OrderReads,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'Names of a suspended child’s customers that expire within 90 days, soonest first' })
  @ApiPage(RenewalAtRiskView)
  async list(@By() actor: Actor, @Param('node') node: string, @Query() { limit, cursor }: PageQuery): Promise<Page<RenewalAtRiskView>> {
    return pageOf(
      await this.atRisk.list(actor, (await this.children.get(actor, node)).id, limit + 1, readDomainKey(cursor)),
      limit,
      writeDomainKey,
    ).map(viewRenewalAtRisk);
  }

  @Allow('money:move')
  @Post()
  @ApiOperation({ summary: 'Renew some of them, paid by me' })
  @ApiOrderPlaced()
  async renew(
    @By() actor: Actor,
    @Param('node') node: string,
    @IdempotencyKey() idempotencyKey: string,
    @Body() body: TakeoverBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OrderView> {
    const { id } = await this.children.get(actor, node);
    return viewOrder(
      await this.orders.get(
        announcePlaced(response, await this.takeOver.run(actor, id, readTakeover(body, id, idempotencyKey))),
        actor.nodeId,
      ),
    );
  }
}
