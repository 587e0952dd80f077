import { type Tx, insertRows } from '#libs/platform';
import { REGISTRY, TLD } from './bench-platform';

/** Names without the orders that registered them: enough for what looks at domains alone. */
export async function plantDomains(tx: Tx, domains: readonly { readonly name: string; readonly expiresAt: Date }[]): Promise<void> {
  await insertRows(
    tx,
    'domain',
    domains.map(({ name, expiresAt }) => ({
      id: `dom_${name}`.slice(0, 40),
      name,
      live_name: name,
      tld: TLD,
      owner_id: 1,
      seller_id: 0,
      seller_parent_id: null,
      registry: REGISTRY,
      registrant_id: 'con_bench',
      name_servers: '[]',
      auth_info: 'rahasia-bench',
      registered_at: tx.now,
      expires_at: expiresAt,
      item_id: `itm_${name}`.slice(0, 40),
      sync_due_at: tx.now,
    })),
  );
}
