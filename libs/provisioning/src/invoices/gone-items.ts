import type { DomainError } from '#libs/kernel';
import { GONE, type Failure, type OrderItem, type WantedItem } from '../order-item';
import { type KnownOfNames, itemRefusal } from '../refusal-of';

/** Names that a registry says are taken, by the time an invoice is paid. */
export type TakenNames = ReadonlySet<string>;

function wantedOf({ action, name, tld, tier, years, registry, domainId, expectedExpiresAt, transferCode }: OrderItem): WantedItem {
  const wanted = { name, tld, tier: tier as WantedItem['tier'], years, registry };
  switch (action) {
    case 'register':
      return { ...wanted, action };
    case 'renew':
      return { ...wanted, action, domainId: domainId!, expectedExpiresAt: expectedExpiresAt! };
    case 'transfer':
      return { ...wanted, action, transferCode: transferCode! };
    case 'restore':
      return { ...wanted, action, domainId: domainId! };
  }
}

/** Which of these items can no longer be carried out, and why: nothing was reserved for them while they waited for their money. */
export function goneItems(items: readonly OrderItem[], known: KnownOfNames, taken: TakenNames): Map<OrderItem, Failure> {
  const gone = new Map<OrderItem, Failure>();
  for (const item of items) {
    const refusal: DomainError | undefined = itemRefusal(wantedOf(item), item, known, '');
    const isTaken = item.action === 'register' && taken.has(item.name);
    if (refusal ?? isTaken) gone.set(item, { code: GONE, message: refusal?.message ?? `${item.name} is registered already.` });
  }
  return gone;
}
