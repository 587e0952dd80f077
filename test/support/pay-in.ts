import { ReceivePayment } from '#libs/deposits';
import { Money, newId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import type { World } from './world';

type Part = keyof World['cast'];

/** The demo's customer, or somebody else, has paid so many rupiah more to whoever sells to it: what lies ahead is dear. */
export async function payIn(world: World, rupiah: number, by: Part = 'customer', to: Part = 'subReseller'): Promise<void> {
  const [child, parent] = [world.cast[by], world.cast[to]];
  const paid = { childId: child.nodeId, parentId: parent.nodeId, amount: Money.idr(rupiah) };
  const cause = { source: 'staff', reference: newId('key', world.clock.now()), note: 'Top up', by: parent.personId } as const;
  await world.worker.get(UnitOfWork).run((tx) => world.worker.get(ReceivePayment, { strict: false }).apply(tx, { ...paid, ...cause }));
}
