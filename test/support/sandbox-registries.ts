import type { RunningSandbox } from '../../apps/registry-sandbox/src/sandbox';

/** The sandbox as REGISTRIES names two registries, with patience that suits a test: a lost answer is given up after a second. */
export function registriesAt({ info: { host, port, controlPort, caFile, tlds, accounts } }: RunningSandbox, locksNew: boolean): string {
  const { user, password } = accounts[0]!;
  const patience = { absenceDelaysSeconds: [1, 2], timeouts: { querySeconds: 1, transformSeconds: 1 } };
  const exported = `http://127.0.0.1:${controlPort}/exports/${user}`;
  const entry = (name: string, served: readonly string[], restoreReport: boolean) => ({
    name,
    host,
    port,
    tls: { caFile },
    user,
    password,
    tlds: served,
    restoreReport,
    locksNew,
    exports: { billing: { source: `${exported}/billing.csv` }, names: { source: `${exported}/names.csv` } },
    ...patience,
  });
  const isIndonesian = (tld: string) => tld === 'id' || tld.endsWith('.id');
  return JSON.stringify([
    entry('sandbox-id', tlds.filter(isIndonesian), false),
    entry(
      'sandbox-gtld',
      tlds.filter((tld) => !isIndonesian(tld)),
      true,
    ),
  ]);
}
