import { type Actor, Money } from '#libs/kernel';
import { readInstant, readInstantOrNull, readInteger, readUnits } from '#libs/platform';
import type { Charge } from '#libs/pricing';
import type { ItemState, OrderItem } from './order-item';

/** Who places an order, and for which node: the buyer itself or its seller. */
export type Placer = Pick<Actor, 'personId' | 'nodeId'>;

/** An order as it is written down: what each item costs at each level belongs to it for ever. */
export interface NewOrder {
  readonly id: string;
  readonly buyerId: number;
  readonly sellerId: number;
  readonly by: Placer;
  readonly idempotencyKey: string;
  readonly bodyHash: string;
  readonly total: Money;
  /** Why somebody orders for others; null where nobody does. */
  readonly reason: string | null;
  /** By when its invoice is to be paid, where that is not the usual time. */
  readonly payUntil?: Date | undefined;
  readonly payWith?: string | undefined;
  readonly items: readonly { readonly item: OrderItem; readonly charges: readonly Charge[] }[];
}

/** The stored charges of an item, root first. */
export type StoredCharge = Pick<Charge, 'sellerId' | 'buyerId' | 'price' | 'tax' | 'total' | 'cost'>;

export interface ItemRow {
  id: string;
  order_id: string;
  position: unknown;
  buyer_id: unknown;
  seller_id: unknown;
  seller_parent_id: unknown;
  action: OrderItem['action'];
  name: string;
  tld: string;
  tier: string;
  years: unknown;
  registry: string;
  domain_id: string | null;
  expected_expires_at: unknown;
  expires_at: unknown;
  taken_over_from: unknown;
  contact_id: string;
  case_id: string | null;
  auth_info: string;
  transfer_code: string | null;
  state: ItemState;
  failure_code: string | null;
  failure_message: string | null;
  absences: unknown;
  doubt_since: unknown;
  created_at: unknown;
}

export interface ChargeRow {
  item_id: string;
  seller_id: unknown;
  buyer_id: unknown;
  currency: string;
  price_units: unknown;
  tax_units: unknown;
  total_units: unknown;
  cost_units: unknown;
}

export const orderRow = (order: NewOrder, now: Date) => ({
  id: order.id,
  buyer_id: order.buyerId,
  seller_id: order.sellerId,
  placed_by: order.by.personId,
  placing_node_id: order.by.nodeId,
  idempotency_key: order.idempotencyKey,
  body_hash: order.bodyHash,
  currency: order.total.currency,
  total_units: order.total.units,
  reason: order.reason,
  created_at: now,
});

export const itemRow = (item: OrderItem) => ({
  id: item.id,
  order_id: item.orderId,
  position: item.position,
  buyer_id: item.buyerId,
  seller_id: item.sellerId,
  seller_parent_id: item.sellerParentId,
  action: item.action,
  name: item.name,
  // What waits for its invoice to be paid keeps nobody from ordering the name.
  open_name: item.state === 'awaiting_payment' ? null : item.name,
  tld: item.tld,
  tier: item.tier,
  years: item.years,
  registry: item.registry,
  domain_id: item.domainId,
  expected_expires_at: item.expectedExpiresAt,
  expires_at: item.expiresAt,
  taken_over_from: item.takenOverFrom,
  contact_id: item.contactId,
  case_id: item.caseId,
  auth_info: item.authInfo,
  transfer_code: item.transferCode,
  state: item.state,
  failure_code: item.failure?.code ?? null,
  failure_message: item.failure?.message ?? null,
  absences: item.absences,
  doubt_since: item.doubtSince,
  created_at: item.createdAt,
  updated_at: item.createdAt,
});

export const chargeRow = (itemId: string, level: number, charge: Charge) => ({
  item_id: itemId,
  level,
  seller_id: charge.sellerId,
  buyer_id: charge.buyerId,
  currency: charge.total.currency,
  price_units: charge.price.units,
  tax_units: charge.tax.units,
  total_units: charge.total.units,
  cost_units: charge.cost.units,
  tax_basis_points: charge.taxRateBasisPoints,
  registry_currency: charge.exchanged?.from.currency ?? null,
  registry_units: charge.exchanged?.from.units ?? null,
  exchange_rate_id: charge.exchanged?.rateId ?? null,
});

export const readItem = (row: ItemRow): OrderItem => ({
  id: row.id,
  orderId: row.order_id,
  position: readInteger(row.position),
  buyerId: readInteger(row.buyer_id),
  sellerId: readInteger(row.seller_id),
  sellerParentId: row.seller_parent_id === null ? null : readInteger(row.seller_parent_id),
  action: row.action,
  name: row.name,
  tld: row.tld,
  tier: row.tier,
  years: readInteger(row.years),
  registry: row.registry,
  domainId: row.domain_id,
  expectedExpiresAt: readInstantOrNull(row.expected_expires_at),
  expiresAt: readInstantOrNull(row.expires_at),
  takenOverFrom: row.taken_over_from === null ? null : readInteger(row.taken_over_from),
  contactId: row.contact_id,
  caseId: row.case_id,
  authInfo: row.auth_info,
  transferCode: row.transfer_code,
  state: row.state,
  failure: row.failure_code === null ? null : { code: row.failure_code, message: row.failure_message ?? '' },
  absences: readInteger(row.absences),
  doubtSince: readInstantOrNull(row.doubt_since),
  createdAt: readInstant(row.created_at),
});

export function readCharge(row: ChargeRow): StoredCharge {
  const money = (units: unknown) => new Money(readUnits(units), row.currency);
  return {
    sellerId: readInteger(row.seller_id),
    buyerId: readInteger(row.buyer_id),
    price: money(row.price_units),
    tax: money(row.tax_units),
    total: money(row.total_units),
    cost: money(row.cost_units),
  };
}
