import { newId } from '#libs/kernel';
import { type Tx, insertRows } from '#libs/platform';

/** One name is otherwise at its registry than here. */
export async function plantDrifts(tx: Tx): Promise<void> {
  const domains = await tx.query<{ id: string }>('SELECT id FROM domain ORDER BY id LIMIT 1');
  await insertRows(
    tx,
    'domain_drift',
    domains.map(({ id }) => ({
      id: newId('dft', tx.now),
      domain_id: id,
      registry: 'pandi',
      aspect: 'hold',
      open_aspect: `${id}:hold`,
      ours: 'off',
      theirs: 'on',
      seen_at: tx.now,
    })),
  );
}
