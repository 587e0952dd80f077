import { marks, readInteger } from '#libs/platform';
import { condition } from '../domains/domain-conditions';
import { type EventRow, type EventSource, type ToldEvent, moneyOf, textOf } from './event-source';
import type { EventKind, Look } from './timeline-event';

/** Each side sees the edges it has a part in: what it paid itself, and what its own customer paid to it. */
const ITEMS = `order_item i JOIN domain_order o ON o.id = i.order_id
  LEFT JOIN order_charge mine ON mine.item_id = i.id AND mine.buyer_id = %viewer%
  LEFT JOIN order_charge sold ON sold.item_id = i.id AND sold.seller_id = %viewer%`;
const AMOUNTS = 'mine.total_units AS paid, sold.total_units AS earned, COALESCE(mine.currency, sold.currency) AS currency';

const ofItems = ({ itemIds }: Look) => (itemIds.length === 0 ? null : condition(`i.id IN (${marks(itemIds)})`, ...itemIds));

const item = (row: EventRow, look: Look, kind: EventKind, facts: EventRow) => ({
  kind,
  paid: moneyOf(look, row['paid'], row['currency']),
  earned: moneyOf(look, row['earned'], row['currency']),
  facts: { action: row['action'], years: row['years'], ...facts },
});

const placed: EventSource = {
  select: `i.action, i.years, o.placing_node_id AS node, o.placed_by AS person, ${AMOUNTS}`,
  from: ITEMS,
  at: 'i.created_at',
  id: 'i.id',
  where: ofItems,
  tell: (row, look) => ({ ...item(row, look, 'order.placed', {}), by: readInteger(row['node']), personId: textOf(row['person']) }),
};

const finished: EventSource = {
  select: `i.action, i.years, i.state, i.failure_code, ${AMOUNTS}`,
  from: ITEMS,
  at: 'i.updated_at',
  id: 'i.id',
  where: (look) => {
    const mine = ofItems(look);
    return mine && condition(`${mine.sql} AND i.state IN ('done', 'failed')`, ...mine.values);
  },
  tell: (row, look) => ({
    ...item(row, look, row['state'] === 'done' ? 'order.done' : 'order.failed', { because: row['failure_code'] }),
    by: 'house',
  }),
};

const MOVES = ['hold', 'capture', 'release', 'refund'] as const;

/** Movements on the two deposits that whoever looks knows: its own with its parent, and its customer's with it. */
const moved: EventSource = {
  select: 't.reference, t.deposit_id, t.currency, SUM(t.units) AS units',
  from: 'ledger_transfer t',
  at: 't.at',
  id: "CONCAT(t.reference, ':', t.deposit_id)",
  group: 't.reference, t.deposit_id, t.currency, t.at',
  where: ({ itemIds, viewerId, domain, seesMoney }) => {
    if (!seesMoney || itemIds.length === 0) return null;
    const references = itemIds.flatMap((id) => MOVES.map((move) => `order-item:${id}:${move}`));
    const sql = `t.reference IN (${marks(references)}) AND (t.deposit_id LIKE ? OR t.deposit_id = ?)`;
    return condition(sql, ...references, `deposit:${viewerId}@%`, `deposit:${domain.ownerId}@${viewerId}`);
  },
  tell: (row, look): ToldEvent => {
    const isMine = String(row['deposit_id']).startsWith(`deposit:${look.viewerId}@`);
    const amount = moneyOf(look, row['units'], row['currency']);
    const move = MOVES.find((each) => String(row['reference']).endsWith(`:${each}`))!;
    return { kind: `money.${move}`, by: 'house', ...(isMine ? { paid: amount } : { earned: amount }) };
  },
};

/** Bills that whoever looks gave or was given. */
const bill = (kind: 'invoice.issued' | 'invoice.paid', at: 'issued_at' | 'paid_at'): EventSource => ({
  select: 'n.number, n.total_units, n.currency, n.buyer_id, n.issuer_id',
  from: 'invoice n',
  at: `n.${at}`,
  id: 'n.id',
  where: ({ orderIds, viewerId, seesMoney }) =>
    !seesMoney || orderIds.length === 0
      ? null
      : condition(
          `n.order_id IN (${marks(orderIds)}) AND (n.buyer_id = ? OR n.issuer_id = ?) AND n.${at} IS NOT NULL`,
          ...orderIds,
          viewerId,
          viewerId,
        ),
  tell: (row, look) => {
    const amount = moneyOf(look, row['total_units'], row['currency']);
    const isMine = readInteger(row['buyer_id']) === look.viewerId;
    return {
      kind,
      by: kind === 'invoice.issued' ? 'house' : readInteger(row['buyer_id']),
      ...(isMine ? { paid: amount } : { earned: amount }),
      facts: { number: row['number'] },
    };
  },
});

/** What was ordered, and the money for it. */
export const ORDER_EVENTS: readonly EventSource[] = [
  placed,
  finished,
  moved,
  bill('invoice.issued', 'issued_at'),
  bill('invoice.paid', 'paid_at'),
];
