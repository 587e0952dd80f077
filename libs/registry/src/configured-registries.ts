import { existsSync, readFileSync } from 'node:fs';
import { readRegistries, registriesFrom } from './read-registries';
import { RegistriesRefused } from './registries-refused';
import type { RegistrySettings } from './registry-settings';

/** What the sandbox registry writes down about itself, as far as a client of it needs to know. */
interface SandboxFile {
  readonly host: string;
  readonly port: number;
  readonly controlPort: number;
  readonly caFile: string;
  readonly tlds: readonly string[];
  readonly accounts: readonly { readonly user: string; readonly password: string }[];
}

/** The sandbox has no replicas that could lag, so a name that is not there is believed soon. */
const SANDBOX_ABSENCE_DELAYS = [1, 2];
const isIndonesian = (tld: string): boolean => tld === 'id' || tld.endsWith('.id');

/**
 * The registries to buy from: those that REGISTRIES names; without it the sandbox, as two registries like in real life,
 * one for the .id family and one for the rest. @throws RegistriesRefused
 */
export function configuredRegistries(registries: string | undefined, sandboxInfoFile: string): RegistrySettings[] {
  if (registries) return readRegistries(registries);
  if (!existsSync(sandboxInfoFile)) {
    throw new RegistriesRefused([
      'REGISTRIES is not set, and the sandbox registry has not been prepared: run `npm start`, or `npx --no-install pohon sandbox info` once',
    ]);
  }
  return sandboxRegistries(JSON.parse(readFileSync(sandboxInfoFile, 'utf8')) as SandboxFile);
}

/** The sandbox as a registrar's two registries. */
export function sandboxRegistries({ host, port, controlPort, caFile, tlds, accounts }: SandboxFile): RegistrySettings[] {
  const [account] = accounts;
  const exported = `http://127.0.0.1:${controlPort}/exports/${account?.user}`;
  const entry = (name: string, served: readonly string[], restoreReport: boolean) => ({
    name,
    host,
    port,
    tls: { caFile },
    user: account?.user,
    password: account?.password,
    tlds: served,
    restoreReport,
    exports: { billing: { source: `${exported}/billing.csv` }, names: { source: `${exported}/names.csv` } },
    absenceDelaysSeconds: SANDBOX_ABSENCE_DELAYS,
  });
  const split = [
    entry('sandbox-id', tlds.filter(isIndonesian), false),
    entry(
      'sandbox-gtld',
      tlds.filter((tld) => !isIndonesian(tld)),
      true,
    ),
  ];
  return registriesFrom(split.filter(({ tlds: served }) => served.length > 0));
}
