import { newId } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { REGISTRIES } from '#libs/pricing';
import { type OrderItem, type WantedItem, isOfDomain } from './order-item';

interface Drafted extends Pick<OrderItem, 'position' | 'orderId' | 'takenOverFrom' | 'contactId' | 'authInfo'> {
  readonly wanted: WantedItem;
  /** Node ids from the root to the buyer. */
  readonly chain: readonly number[];
}

/** An item as it is placed: sold by the last but one of the chain to the last, or to the operator by the registries; its price held. */
export const newItem = (tx: Tx, { wanted, chain, ...given }: Drafted): OrderItem => ({
  ...wanted,
  domainId: isOfDomain(wanted) ? wanted.domainId : null,
  expectedExpiresAt: wanted.action === 'renew' ? wanted.expectedExpiresAt : null,
  transferCode: wanted.action === 'transfer' ? wanted.transferCode : null,
  expiresAt: null,
  caseId: null,
  ...given,
  id: newId('itm', tx.now),
  buyerId: chain.at(-1)!,
  sellerId: chain.at(-2) ?? REGISTRIES,
  sellerParentId: chain.at(-3) ?? null,
  state: 'held',
  failure: null,
  absences: 0,
  doubtSince: null,
  createdAt: tx.now,
});
