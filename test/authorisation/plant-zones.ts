import { newId } from '#libs/kernel';
import { type Tx, insertRows } from '#libs/platform';
import { canary } from './canaries';
import type { FixtureObject } from './objects';

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

/** Zones that were to leave stay, and templates that were taken away are offered again. */
export async function restoreZones(tx: Tx, templates: readonly FixtureObject[]): Promise<void> {
  await tx.query('UPDATE dns_zone SET version = 1, is_leaving = ?', [false]);
  const kept = new Set((await tx.query<{ id: string }>('SELECT id FROM dns_template')).map(({ id }) => id));
  const marked = templates.map(({ id, owner }, index) => ({ id, node_id: owner, name: canary(owner, 'dns_template', index) }));
  const missing = marked.filter(({ id }) => !kept.has(id));
  await insertRows(
    tx,
    'dns_template',
    missing.map((each) => ({ ...each, records: '[]', created_at: tx.now })),
  );
}
