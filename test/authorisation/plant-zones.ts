import { newId } from '#libs/kernel';
import { type Tx, insertRows } from '#libs/platform';

/** Every name has a zone that was changed once, and every seller a template. */
export async function plantZones(tx: Tx): Promise<void> {
  const domains = await tx.query<{ id: string; name: string; owner_id: unknown }>('SELECT id, name, owner_id FROM domain');
  const zones = domains.map((domain) => ({ ...domain, zone: newId('zone', tx.now) }));
  await insertRows(
    tx,
    'dns_zone',
    zones.map(({ id, name, zone }) => ({
      id: zone,
      domain_id: id,
      name,
      records: '[]',
      version: 1,
      served_version: 1,
      failure: 'No',
      is_signed: false,
      ds: '[]',
      is_leaving: false,
      created_at: tx.now,
    })),
  );
  await insertRows(
    tx,
    'dns_change',
    zones.map(({ zone, owner_id }) => ({
      id: newId('zch', tx.now),
      zone_id: zone,
      version: 1,
      kind: 'created',
      added: '[]',
      removed: '[]',
      by_person: 'matrix',
      by_node: Number(owner_id),
      created_at: tx.now,
    })),
  );
  const sellers = await tx.query<{ id: unknown }>("SELECT id FROM node WHERE kind <> 'customer'");
  await insertRows(
    tx,
    'dns_template',
    sellers.map(({ id }) => ({ id: newId('ztp', tx.now), node_id: Number(id), name: 'Situs', records: '[]', created_at: tx.now })),
  );
}
