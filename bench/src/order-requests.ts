import type { OrderRequest } from '#libs/provisioning';
import { REGISTRY, TLD } from './bench-platform';

/** Orders that nobody has placed yet: each for one name of its own. */
export class OrderRequests {
  private made = 0;

  next(buyerId: number): OrderRequest {
    this.made += 1;
    const label = `kopi-${this.made.toString(36).padStart(6, '0')}`;
    const item = { action: 'register', name: `${label}.${TLD}`, tld: TLD, tier: '', years: 1, registry: REGISTRY } as const;
    return {
      buyerId,
      by: { personId: 'bench', nodeId: buyerId },
      idempotencyKey: label,
      bodyHash: label,
      items: [item],
      contactId: null,
      quoted: null,
    };
  }
}
