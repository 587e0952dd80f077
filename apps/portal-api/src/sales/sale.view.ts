import { ITEM_STATES, type ItemState, type Sale } from '#libs/provisioning';
import { nodeRef } from '#libs/tree';
import { DomainName } from '#libs/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { MarginView, viewMargin } from '../prices/margin.view';

/** One name I have sold to a child, for itself or for somebody below it. */
export class SaleView extends MarginView {
  @ApiProperty({ description: 'The item of the order.', example: 'itm_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly item!: string;

  @ApiProperty({ description: 'My direct child that pays for it.', example: 'nod_42' })
  readonly child!: string;

  @ApiProperty({ description: 'As registries know it (A-label).', example: 'kopisenja.id' })
  readonly name!: string;

  @ApiProperty({ description: 'For people, in its own letters.', example: 'kopisenja.id' })
  readonly unicode!: string;

  @ApiProperty({ example: 'id' })
  readonly tld!: string;

  @ApiProperty({ enum: ['register'] })
  readonly action!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly years!: number;

  @ApiProperty({ enum: ITEM_STATES, description: 'Earned when it is `done`; `failed` has been paid back.' })
  readonly state!: ItemState;

  @ApiProperty({ description: 'The name was given back, and so was the money: nothing of it is earned.' })
  readonly isRefunded!: boolean;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;
}

export const viewSale = (sale: Sale): SaleView => ({
  item: sale.itemId,
  child: nodeRef(sale.buyerId),
  name: sale.name,
  unicode: DomainName.parse(sale.name).unicode,
  tld: sale.tld,
  action: sale.action,
  years: sale.years,
  state: sale.state,
  isRefunded: sale.isRefunded,
  createdAt: sale.createdAt.toISOString(),
  ...viewMargin(sale),
});
