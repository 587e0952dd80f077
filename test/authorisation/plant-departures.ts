import { newId } from '#libs/kernel';
import { type Tx, insertRows } from '#libs/platform';
import { FAR } from './plant-objects';

/** Another registrar asks for every name, and its owner has let it go: each other answer hears of that. */
export async function plantDepartures(tx: Tx): Promise<void> {
  const domains = await tx.query<{ id: string }>('SELECT id FROM domain');
  await insertRows(
    tx,
    'domain_departure',
    domains.map(({ id }) => ({
      id: newId('dep', tx.now),
      domain_id: id,
      open_domain: id,
      registrar: 'rival',
      requested_at: tx.now,
      acts_at: FAR,
      state: 'asked',
      answer: 'approve',
      created_at: tx.now,
    })),
  );
}
