import type { World } from './world';

/** Who sells to whom in an order's snapshot: the sellers' nodes, the root first. */
export async function chainOf(world: World, orderId: string): Promise<number[]> {
  const rows = await world.reads.query<{ seller: unknown }>(
    'SELECT c.seller_id AS seller FROM order_charge c JOIN order_item i ON i.id = c.item_id WHERE i.order_id = ? ORDER BY c.level',
    [orderId],
  );
  return rows.map(({ seller }) => Number(seller));
}

/** What a node pays for an ordered name before tax, in whole rupiah. */
export async function pricePaid(world: World, nodeId: number, name: string): Promise<number> {
  const [row] = await world.reads.query<{ price: unknown }>(
    'SELECT c.price_units AS price FROM order_charge c JOIN order_item i ON i.id = c.item_id WHERE c.buyer_id = ? AND i.name = ?',
    [nodeId, name],
  );
  return Number(row!.price);
}
