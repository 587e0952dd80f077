import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DomainSyncs } from '#libs/domains';
import { Clock } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { SyncRegistry } from '#libs/provisioning';
import { Registries } from '#libs/registry';
import { BenchPlatform, LawBroken, REGISTRY, TLD } from './bench-platform';
import { plantDomains } from './plant-domains';
import { Program } from './program';

const DOMAINS = 10_000;
const POOL = 6;
/** As many sessions as lanes compare, and as many to leave alone. */
const SESSIONS = 8;

/** How long it takes to compare so many domains with their registry, and so many bare questions about them. */
export interface SyncFigures {
  readonly domains: number;
  readonly seconds: number;
  readonly infoSeconds: number;
  readonly ratio: number;
}

interface SandboxFile {
  readonly host: string;
  readonly port: number;
  readonly controlPort: number;
  readonly caFile: string;
  readonly accounts: readonly { readonly user: string; readonly password: string }[];
}

/** The registry in a process of its own, and its 10,000 names compared as a worker does it, without its rests. */
export async function syncSuite(address: string): Promise<SyncFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'pohonnama-bench-'));
  const settings = { NODE_ENV: 'test', DATA_DIR: folder, SANDBOX_EPP_PORT: '0', SANDBOX_CONTROL_PORT: '0' };
  const sandbox = await Program.start('registry-sandbox', settings, /EPP on/);
  try {
    const info = JSON.parse(readFileSync(join(folder, 'registry-sandbox', 'info.json'), 'utf8')) as SandboxFile;
    const platform = await BenchPlatform.start(address, POOL, registriesOf(info));
    try {
      const names = Array.from({ length: DOMAINS }, (_, n) => `cocok${n}.${TLD}`);
      for (const name of names) await register(info, name);
      await plant(platform, info);
      return await measure(platform, names);
    } finally {
      await platform.end();
    }
  } finally {
    await sandbox.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(platform: BenchPlatform, names: readonly string[]): Promise<SyncFigures> {
  const infoSeconds = await timed(() => askAll(platform, [...names]));
  const [syncs, sync, clock] = [platform.get(DomainSyncs), platform.get(SyncRegistry), platform.get(Clock)];
  const seconds = await timed(async () => {
    while ((await syncs.due(REGISTRY, clock.now(), 1)).length > 0) await sync.run({ registry: REGISTRY });
  });
  const drifts = await platform.get(UnitOfWork).run((tx) => tx.query('SELECT id FROM domain_drift LIMIT 1'));
  if (drifts.length > 0) throw new LawBroken('a name of the bench differs from its registry');
  return { domains: DOMAINS, seconds, infoSeconds, ratio: seconds / infoSeconds };
}

/** In as many lanes as names are compared in. */
async function askAll(platform: BenchPlatform, waiting: string[]): Promise<void> {
  const registry = platform.get(Registries).get(REGISTRY);
  const lane = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift())
      if ((await registry.infoDomain(name)).kind !== 'done') throw new LawBroken(`${name} is not at the registry`);
  };
  await Promise.all(Array.from({ length: SESSIONS / 2 }, lane));
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

const registriesOf = ({ host, port, caFile, accounts: [account] }: SandboxFile): string =>
  JSON.stringify([{ name: REGISTRY, host, port, tls: { caFile }, ...account, tlds: [TLD], sessions: SESSIONS, syncPerMinute: 6_000 }]);

async function register({ controlPort, accounts }: SandboxFile, name: string): Promise<void> {
  const body = JSON.stringify({ name, registrar: accounts[0]!.user, authInfo: 'rahasia-bench' });
  const answer = await fetch(`http://127.0.0.1:${controlPort}/domains`, { method: 'POST', body });
  if (!answer.ok) throw new LawBroken(`${name} was not registered: ${answer.status}`);
  await answer.body?.cancel();
}

/** Our rows say what the registry says. */
async function plant(platform: BenchPlatform, { controlPort }: SandboxFile): Promise<void> {
  let last = '';
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${controlPort}/domains?after=${last}`);
    const page = (await answer.json()) as { name: string; expiresAt: string }[];
    if (page.length === 0) return;
    await platform.get(UnitOfWork).run((tx) =>
      plantDomains(
        tx,
        page.map(({ name, expiresAt }) => ({ name, expiresAt: new Date(expiresAt) })),
      ),
    );
    last = page.at(-1)!.name;
  }
}
