import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor, pageOf } from '#libs/platform';
import { SaleReads } from '#libs/provisioning';
import { By } from '#libs/tree';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { SaleView, viewSale } from './sale.view';

@ApiTags('sales')
@Controller('v1/sales')
export class SalesController {
  constructor(private readonly sales: SaleReads) {}

  @Allow('money:see')
  @Get()
  @ApiOperation({ summary: 'What I have sold to my children, the newest first, with what remains to me' })
  @ApiPage(SaleView)
  async list(@By() actor: Actor, @Query() { limit, cursor }: PageQuery): Promise<Page<SaleView>> {
    return pageOf(await this.sales.list(actor.nodeId, limit + 1, decodeCursor(cursor, ['string'])?.[0]), limit, ({ itemId }) => [
      itemId,
    ]).map(viewSale);
  }
}
