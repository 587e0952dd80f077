import { REGISTRIES } from '#libs/pricing';
import type { AuditEntry } from '#libs/tree';
import type { OrderRequest } from './order-request';
import type { NewOrder } from './order-rows';

/** What the buyer's and its seller's logs say about an order. Registries, of whom the operator buys, keep none here. */
export function orderPlaced({
  id,
  buyerId,
  sellerId,
  by,
  total,
  items,
  request,
}: NewOrder & { readonly request: OrderRequest }): AuditEntry[] {
  const after = { total, names: items.map(({ item }) => item.name) };
  // The request it came with: in a batch the one in hand is somebody else's.
  const done = { action: 'order.placed', by, object: id, after, request: request.asked ?? null };
  return [buyerId, sellerId].filter((nodeId) => nodeId !== REGISTRIES).map((nodeId) => ({ nodeId, ...done }));
}
