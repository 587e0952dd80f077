import { DomainName } from '#libs/kernel';
import { MoneyView, viewMoney } from '#libs/platform';
import { BillView, viewBill } from '#libs/pricing';
import { nodeRef } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';
import { ITEM_ACTIONS, ITEM_STATES, type ItemState, ORDER_STATES } from '../order-item';
import type { OrderLine, OrderRow } from '../order-reads';
import { failureSentence } from './failure-sentence';
import { ShownPapersView, viewShownPapers } from './shown-papers.view';

/** Why it could not be done. */
export class FailureView {
  @ApiProperty({ description: 'Stable: programs decide by it.', example: 'registry-refused' })
  readonly code!: string;

  @ApiProperty({ description: 'For people.' })
  readonly message!: string;
}

/** One name of an order. */
export class OrderedNameView extends BillView {
  @ApiProperty({ example: 'itm_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ description: 'As registries know it (A-label).', example: 'kopisenja.id' })
  readonly name!: string;

  @ApiProperty({ description: 'For people, in its own letters.', example: 'kopisenja.id' })
  readonly unicode!: string;

  @ApiProperty({ example: 'id' })
  readonly tld!: string;

  @ApiProperty({ enum: ITEM_ACTIONS })
  readonly action!: OrderLine['action'];

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'null until a name that is to be registered, or to come from another registrar, is.',
    example: 'dom_01kagm5w2hq4y7v9c3d8e6f1ab',
  })
  readonly domain!: string | null;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly years!: number;

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    description: 'Until when the name is registered by it; null until it is done.',
  })
  readonly expiresAt!: string | null;

  @ApiProperty({
    enum: ITEM_STATES,
    description:
      '`awaiting_payment`: pay its invoice; until then no money is held and the name is not reserved. `queued_for_funds` goes on by itself when the money is there; `awaiting_documents` when the papers are handed in, `in_review` when they are approved; `in_doubt` until the registry has been asked. `failed` has been paid back.',
  })
  readonly state!: ItemState;

  @ApiProperty({ type: () => FailureView, nullable: true })
  readonly failure!: FailureView | null;

  @ApiProperty({ type: () => ShownPapersView, nullable: true, description: 'null where its extension asks for no papers.' })
  readonly papers!: ShownPapersView | null;
}

/** Whose customers' domains are renewed by somebody else, and why. */
export class TakenOverView {
  @ApiProperty({ example: 'nod_42' })
  readonly from!: string;

  @ApiProperty()
  readonly reason!: string;
}

/** An order as its customer sees it, and whoever sold it to that customer. */
export class OrderView {
  @ApiProperty({ example: 'ord_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ example: 'nod_42' })
  readonly customer!: string;

  @ApiProperty({ enum: ORDER_STATES, description: 'The state of its names together.' })
  readonly state!: OrderRow['state'];

  @ApiProperty()
  readonly total!: MoneyView;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'The invoice it is paid by; null where the deposit pays.',
    example: 'ivc_01kagm5w2hq4y7v9c3d8e6f1ab',
  })
  readonly invoice!: string | null;

  @ApiProperty({
    type: () => TakenOverView,
    nullable: true,
    description: 'Set when you renew domains of a suspended reseller’s customers.',
  })
  readonly takenOver!: TakenOverView | null;

  @ApiProperty({ type: [OrderedNameView] })
  readonly items!: OrderedNameView[];
}

export const viewOrder = ({ id, buyerId, state, total, createdAt, invoiceId, takenOver, items }: OrderRow): OrderView => ({
  id,
  customer: nodeRef(buyerId),
  state,
  total: viewMoney(total),
  createdAt: createdAt.toISOString(),
  invoice: invoiceId,
  takenOver: takenOver && { from: nodeRef(takenOver.fromId), reason: takenOver.reason },
  items: items.map(viewLine),
});

const viewLine = ({ id, name, tld, action, domainId, years, expiresAt, state, failure, papers, ...bill }: OrderLine): OrderedNameView => ({
  id,
  name,
  unicode: DomainName.parse(name).unicode,
  tld,
  action,
  domain: domainId,
  years,
  expiresAt: expiresAt?.toISOString() ?? null,
  state,
  failure: failure && { code: failure.code, message: failureSentence(action, failure.code) },
  papers: papers && viewShownPapers(papers),
  ...viewBill(bill),
});
