import { newId } from '#libs/kernel';
import type { World } from './world';

/** Further than any node's id: prices that lie there are nobody's. */
const AWAY = 1_000_000;

/** Runs a test in a world where this seller (0: the registries) has no price and no markup rule, and brings them back. */
export async function withoutPrices(world: World, sellerId: number, test: () => Promise<void>): Promise<void> {
  const move = (from: number, to: number) =>
    world.database.work.run(async (tx) => {
      for (const table of ['price', 'markup_rule']) await tx.query(`UPDATE ${table} SET seller_id = ? WHERE seller_id = ?`, [to, from]);
      await tx.query('UPDATE price_version SET stamp = ? WHERE seller_id = ?', [newId('pst', tx.now), sellerId]);
    });
  await move(sellerId, sellerId + AWAY);
  try {
    await test();
  } finally {
    await move(sellerId + AWAY, sellerId);
  }
}
