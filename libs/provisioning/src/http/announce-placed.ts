import type { Response } from 'express';
import type { Placed } from '../order-request';

/** Says in the head of the answer where the order is, and whether it was placed just now (201) or by the same request before (200). @returns its id */
export function announcePlaced(response: Response, { orderId, isReplay }: Placed): string {
  response.setHeader('Location', `/v1/orders/${orderId}`);
  if (isReplay) response.status(200).setHeader('Idempotent-Replayed', 'true');
  return orderId;
}
