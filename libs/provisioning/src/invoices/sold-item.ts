import type { SoldItem } from '#libs/billing';
import type { OrderItem } from '../order-item';
import { renewedUntil } from '../renewed-until';

/** An item as it is billed. A renewal is from the expiry its buyer saw; when a new name begins is known only once it is registered. Pure. */
export const soldItem = (item: OrderItem): SoldItem => ({
  itemId: item.id,
  orderId: item.orderId,
  position: item.position,
  action: item.action,
  name: item.name,
  years: item.years,
  period: item.expectedExpiresAt && { from: item.expectedExpiresAt, until: renewedUntil(item) },
  pricedAt: item.createdAt,
});
