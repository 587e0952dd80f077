import { newId } from '#libs/kernel';
import { type Tx, insertRows } from '#libs/platform';
import type { FixtureObject } from './objects';

const planted = (tx: Tx, hosts: readonly Pick<FixtureObject, 'id' | 'owner'>[]): Promise<void> =>
  insertRows(
    tx,
    'brand_host',
    hosts.map(({ id, owner }) => ({
      id,
      node_id: owner,
      name: `toko${owner}.contoh.id`,
      kind: 'custom',
      state: 'pending',
      family: 'contoh.id',
      skeleton: 'contoh.id',
      token: 'spare',
      failures: 0,
      created_at: tx.now,
    })),
  );

/** A host name that waits for its proof, an address for mails and terms of sale, for everybody who sells. */
export async function plantBrands(tx: Tx): Promise<void> {
  const sellers = await tx.query<{ id: unknown }>("SELECT id FROM node WHERE kind <> 'customer' ORDER BY id");
  await planted(
    tx,
    sellers.map(({ id }) => ({ id: newId('hst', tx.now), owner: Number(id) })),
  );
  await insertRows(
    tx,
    'brand_sender',
    sellers.map(({ id }) => sender(Number(id), tx.now)),
  );
  await insertRows(
    tx,
    'legal_text',
    sellers.map(({ id }) => terms(Number(id), tx.now)),
  );
}

const sender = (node: number, at: Date) => ({
  node_id: node,
  address: `halo@toko${node}.contoh.id`,
  domain: `toko${node}.contoh.id`,
  selector: 'spare',
  public_key: 'x',
  sealed_key: 'x',
  state: 'pending',
  created_at: at,
});

const terms = (node: number, at: Date) => ({
  id: newId('lgl', at),
  node_id: node,
  kind: 'terms',
  version: 1,
  text_en: 'Terms',
  published_from: at,
  created_at: at,
});

/** Those that were given up in a try are there again. */
export async function restoreBrands(tx: Tx, hosts: readonly FixtureObject[]): Promise<void> {
  const kept = new Set((await tx.query<{ id: string }>('SELECT id FROM brand_host')).map(({ id }) => id));
  await planted(
    tx,
    hosts.filter(({ id }) => !kept.has(id)),
  );
  const named = new Set((await tx.query<{ id: unknown }>('SELECT node_id AS id FROM brand_sender')).map(({ id }) => Number(id)));
  const missing = hosts.filter(({ owner }) => !named.has(owner));
  await insertRows(
    tx,
    'brand_sender',
    missing.map(({ owner }) => sender(owner, tx.now)),
  );
}
