import { newId } from '#libs/kernel';
import { type Tx, insertRows } from '#libs/platform';

/** Each owner of names was to give one away, and it is over: each try to decide about it hears of that and leaves it as it is. */
export async function plantHandovers(tx: Tx): Promise<void> {
  const domains = await tx.query<{ id: string; name: string; owner_id: unknown; seller_id: unknown }>(
    'SELECT id, name, owner_id, seller_id FROM domain',
  );
  for (const { id, name, owner_id, seller_id } of domains) {
    const [from, seller, handover] = [Number(owner_id), Number(seller_id), newId('hnd', tx.now)];
    await insertRows(tx, 'handover', [
      {
        id: handover,
        from_id: from,
        from_seller_id: seller,
        to_email: 'somebody@canary.test',
        asked_by: 'matrix',
        asked_by_node: from,
        state: 'stopped',
        giver_agreed_at: tx.now,
        cooling_hours: 24,
        lapses_at: tx.now,
        held_since: tx.now,
        held_by_node: seller,
        held_reason: 'Disputed',
        created_at: tx.now,
        ended_at: tx.now,
      },
    ]);
    await insertRows(
      tx,
      'handover_party',
      [from, seller].map((nodeId) => ({ node_id: nodeId, handover_id: handover })),
    );
    await insertRows(tx, 'handover_name', [{ handover_id: handover, domain_id: id, name, is_carried: false }]);
  }
}
