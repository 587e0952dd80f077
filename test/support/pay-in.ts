import { ReceivePayment } from '#libs/deposits';
import { Money, newId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import type { World } from './world';

/** The demo's customer has paid so many rupiah more to its shop: what lies ahead is dear. */
export async function payIn(world: World, rupiah: number): Promise<void> {
  const { customer, subReseller } = world.cast;
  const paid = { childId: customer.nodeId, parentId: subReseller.nodeId, amount: Money.idr(rupiah) };
  const cause = { source: 'staff', reference: newId('key', world.clock.now()), note: 'Top up', by: subReseller.personId } as const;
  await world.worker.get(UnitOfWork).run((tx) => world.worker.get(ReceivePayment, { strict: false }).apply(tx, { ...paid, ...cause }));
}
