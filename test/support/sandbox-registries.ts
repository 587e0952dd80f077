import type { RunningSandbox } from '../../apps/registry-sandbox/src/sandbox';
import type { WorldWish } from './world-wish';

/** A lost answer is given up after a second. */
const PATIENCE = { absenceDelaysSeconds: [1, 2], timeouts: { querySeconds: 1, transformSeconds: 1 } };

/** An entry of REGISTRIES for all that a sandbox serves, with whatever is peculiar to it, and patience that suits a test. */
export function registryAt({ info: { host, port, caFile, tlds, accounts } }: RunningSandbox, name: string, quirks: object): object {
  const { user, password } = accounts[0]!;
  return { name, host, port, tls: { caFile }, user, password, tlds, ...PATIENCE, ...quirks };
}

/** The sandbox as REGISTRIES names two registries, and what a test wishes for besides. */
export function registriesAt(sandbox: RunningSandbox, { locksNew = false, moreRegistries = [] }: WorldWish = {}): string {
  const { controlPort, tlds, accounts } = sandbox.info;
  const exported = `http://127.0.0.1:${controlPort}/exports/${accounts[0]!.user}`;
  const entry = (name: string, served: readonly string[], restoreReport: boolean) =>
    registryAt(sandbox, name, {
      tlds: served,
      restoreReport,
      locksNew,
      exports: { billing: { source: `${exported}/billing.csv` }, names: { source: `${exported}/names.csv` } },
    });
  const isIndonesian = (tld: string) => tld === 'id' || tld.endsWith('.id');
  return JSON.stringify([
    entry('sandbox-id', tlds.filter(isIndonesian), false),
    entry(
      'sandbox-gtld',
      tlds.filter((tld) => !isIndonesian(tld)),
      true,
    ),
    ...moreRegistries,
  ]);
}
