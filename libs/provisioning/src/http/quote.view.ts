import { DomainName } from '#libs/kernel';
import { MoneyView, viewMoney } from '#libs/platform';
import { BillView, viewBill } from '#libs/pricing';
import { nodeRef } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';
import { ITEM_ACTIONS } from '../order-item';
import type { Quote, QuotedItem } from '../quote';

/** One name of a quote. */
export class QuotedNameView extends BillView {
  @ApiProperty({ description: 'As registries know it (A-label).', example: 'kopisenja.id' })
  readonly name!: string;

  @ApiProperty({ description: 'For people, in its own letters.', example: 'kopisenja.id' })
  readonly unicode!: string;

  @ApiProperty({ example: 'id' })
  readonly tld!: string;

  @ApiProperty({ enum: ITEM_ACTIONS })
  readonly action!: QuotedItem['action'];

  @ApiProperty({ type: 'integer', example: 1 })
  readonly years!: number;
}

/** What names would cost a customer now. It reserves nothing. */
export class QuoteView {
  @ApiProperty({ example: 'quo_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ example: 'nod_42' })
  readonly customer!: string;

  @ApiProperty({ type: [QuotedNameView] })
  readonly items!: QuotedNameView[];

  @ApiProperty()
  readonly total!: MoneyView;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ format: 'date-time', description: 'It can be ordered until then.' })
  readonly expiresAt!: string;
}

export const viewQuote = ({ id, buyerId, items, total, createdAt, expiresAt }: Quote): QuoteView => ({
  id,
  customer: nodeRef(buyerId),
  items: items.map(viewItem),
  total: viewMoney(total),
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
});

const viewItem = ({ name, tld, action, years, ...bill }: QuotedItem): QuotedNameView => ({
  name,
  unicode: DomainName.parse(name).unicode,
  tld,
  action,
  years,
  ...viewBill(bill),
});
