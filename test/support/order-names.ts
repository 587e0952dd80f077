import { newId } from '#libs/kernel';
import { readInstant, fingerprint } from '#libs/platform';
import { PlaceOrder, type TypedItem } from '#libs/provisioning';
import type { World } from './world';

type Part = keyof World['cast'];

/** Somebody of the demo orders names for one year each, past HTTP. @returns the order's id */
export const orderNames = (world: World, part: Part, ...names: string[]): Promise<string> =>
  orderItems(
    world,
    part,
    names.map((name) => ({ name, years: 1 })),
  );

/** The same, to be paid by invoice. */
export const orderByInvoice = (world: World, part: Part, name: string): Promise<string> =>
  orderItems(world, part, [{ name, years: 1 }], 'invoice');

/** Somebody of the demo renews one of its domains, past HTTP, from the expiry it has now. @returns the order's id */
export const renewName = async (world: World, part: Part, name: string, years = 1): Promise<string> =>
  orderItems(world, part, [await renewalOf(world, name, years)]);

/** What is to be ordered to renew a domain from the expiry it has now. */
export async function renewalOf(world: World, name: string, years = 1): Promise<Extract<TypedItem, { action: 'renew' }>> {
  const [row] = await world.reads.query<{ id: string; expires_at: unknown }>('SELECT id, expires_at FROM domain WHERE live_name = ?', [
    name,
  ]);
  return { action: 'renew', domain: row!.id, years, expiresAt: readInstant(row!.expires_at) };
}

/** Somebody of the demo orders these, past HTTP. @returns the order's id */
export async function orderItems(world: World, part: Part, items: readonly TypedItem[], payBy?: 'invoice'): Promise<string> {
  const { nodeId, personId } = world.cast[part];
  const by = { buyerId: nodeId, by: { personId, nodeId }, idempotencyKey: newId('key', world.clock.now()), bodyHash: fingerprint(items) };
  return (
    await world.worker.get(PlaceOrder, { strict: false }).run({ ...by, items, quoteId: null, contactId: null, ...(payBy ? { payBy } : {}) })
  ).orderId;
}
