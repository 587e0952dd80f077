import { newId } from '#libs/kernel';
import { fingerprint } from '#libs/platform';
import { PlaceOrder } from '#libs/provisioning';
import type { World } from './world';

/** Somebody of the demo orders names for one year each, past HTTP. @returns the order's id */
export async function orderNames(world: World, part: keyof World['cast'], ...names: string[]): Promise<string> {
  const { nodeId, personId } = world.cast[part];
  const items = names.map((name) => ({ name, years: 1 }));
  const by = { buyerId: nodeId, by: { personId, nodeId }, idempotencyKey: newId('key', world.clock.now()), bodyHash: fingerprint(items) };
  return (await world.worker.get(PlaceOrder, { strict: false }).run({ ...by, items, quoteId: null, contactId: null })).orderId;
}
