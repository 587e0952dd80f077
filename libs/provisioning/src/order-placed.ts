import type { AuditEntry } from '#libs/tree';
import type { OrderRequest } from './order-request';
import { AUTO_RENEW } from './auto-renew/auto-renewal';
import type { NewOrder } from './order-rows';

/**
 * What the logs say about an order: the buyer's, and that of whoever at another node placed it. The seller's stays out of it
 * when its buyer orders: the end of that one log would be a row for which all orders of all its buyers wait.
 */
export function orderPlaced({ id, buyerId, by, total, items, request }: NewOrder & { readonly request: OrderRequest }): AuditEntry[] {
  const after = { total, names: items.map(({ item }) => item.name) };
  // The request it came with: in a batch the one in hand is somebody else's.
  const done = { action: 'order.placed', by: by.personId === AUTO_RENEW ? null : by, object: id, after, request: request.asked ?? null };
  return [...new Set([buyerId, by.nodeId])].map((nodeId) => ({ nodeId, ...done }));
}
