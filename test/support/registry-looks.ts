import { Domains } from '#libs/domains';
import { SECOND } from '#libs/kernel';
import { UnitOfWork, readInstant, readInstantOrNull } from '#libs/platform';
import { SyncRegistry } from '#libs/provisioning';
import { Registries, type Registry } from '#libs/registry';
import type { World } from './world';

export const gtldOf = (world: World): Registry => world.worker.get(Registries).forTld('com')!;

/** Time goes by, here and at the registry, and nobody works meanwhile. */
export function timePasses(world: World, ms: number): void {
  world.clock.advance(ms);
  world.sandbox.control.advanceClock(ms / SECOND);
}

/** The domains that are due are compared with their registries, as the worker's job does it, once. */
export async function lookAtRegistries(world: World): Promise<void> {
  for (const registry of ['sandbox-gtld', 'sandbox-id']) await world.worker.get(SyncRegistry, { strict: false }).run({ registry });
}

/** How a domain stands here. */
export async function domainHere(world: World, name: string) {
  const [row] = await world.reads.query<Record<string, unknown>>(
    'SELECT id, expires_at, name_servers, locked_since, synced_at, ended_at FROM domain WHERE name = ?',
    [name],
  );
  return {
    id: String(row!['id']),
    expiresAt: readInstant(row!['expires_at']),
    nameServers: JSON.parse(String(row!['name_servers'])) as string[],
    isLocked: row!['locked_since'] !== null,
    syncedAt: readInstantOrNull(row!['synced_at']),
    isEnded: row!['ended_at'] !== null,
  };
}

/** What was found to be otherwise at its registry, and what became of that: `expiry taken_over`. */
export async function driftsOf(world: World, name: string): Promise<string[]> {
  const rows = await world.reads.query<{ aspect: string; resolution: string | null }>(
    'SELECT f.aspect, f.resolution FROM domain_drift f JOIN domain d ON d.id = f.domain_id WHERE d.name = ? ORDER BY f.id',
    [name],
  );
  return rows.map(({ aspect, resolution }) => `${aspect} ${resolution}`);
}

/** How many mails of a kind are about a name. */
export async function mailsAbout(world: World, template: string, about: string): Promise<number> {
  return (await world.reads.query('SELECT id FROM letter WHERE template = ? AND about = ?', [template, about])).length;
}

/** Our expiry is another one from now on, rightly or wrongly. */
export async function expiryHere(world: World, name: string, at: Date): Promise<void> {
  const { id } = await domainHere(world, name);
  await world.worker.get(UnitOfWork).run((tx) => world.worker.get(Domains, { strict: false }).setExpiry(tx, id, at));
}
