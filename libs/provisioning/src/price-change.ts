import { Money } from '#libs/kernel';
import type { Charge } from '#libs/pricing';
import { PriceChanged } from './order-item';
import type { OrderRequest } from './order-request';

/**
 * Whether anybody would pay something else for an order than they were told: its buyer, or its seller where it asked for the order.
 * `charges` are those of its items, root first. Pure.
 */
export function priceChange(
  { quoted, quotedToSeller }: Pick<OrderRequest, 'quoted' | 'quotedToSeller'>,
  charges: readonly (readonly Charge[])[],
): PriceChanged | undefined {
  return differs(quoted, charges, -1) ?? differs(quotedToSeller ?? null, charges, -2);
}

function differs(told: Money | null, charges: readonly (readonly Charge[])[], level: number): PriceChanged | undefined {
  if (!told) return undefined;
  const now = Money.sum(
    charges.flatMap((each) => each.at(level)?.total ?? []),
    told.currency,
  );
  return told.equals(now) ? undefined : new PriceChanged(told, now);
}
