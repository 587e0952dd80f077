import type { Clock } from '#libs/kernel';
import { EppRegistry } from './epp/epp-registry';
import type { Registry } from './registry';
import { silentLog } from './registry-log';
import type { RegistrySettings } from './registry-settings';
import { RegistryUnknown } from './registry-unknown';

/** Every registry that is configured. No connection is made before the first command. */
export class Registries {
  /** The extensions sold, without a dot in front. */
  readonly tlds: ReadonlySet<string>;
  private readonly byName: ReadonlyMap<string, Registry>;
  private readonly byTld: ReadonlyMap<string, Registry>;

  constructor(settings: readonly RegistrySettings[], clock: Clock, log = silentLog) {
    const registries = settings.map((each) => new EppRegistry(each, clock, log));
    this.byName = new Map(registries.map((registry) => [registry.name, registry]));
    this.byTld = new Map(registries.flatMap((registry) => registry.tlds.map((tld) => [tld, registry])));
    this.tlds = new Set(this.byTld.keys());
  }

  /** Throws RegistryUnknown. */
  get(name: string): Registry {
    const registry = this.byName.get(name);
    if (!registry) throw new RegistryUnknown(`There is no registry named "${name}".`, { name, known: [...this.byName.keys()] });
    return registry;
  }

  /** The registry of an extension; undefined when nobody serves it. */
  forTld(tld: string): Registry | undefined {
    return this.byTld.get(tld);
  }

  all(): readonly Registry[] {
    return [...this.byName.values()];
  }

  /** Logs out everywhere. */
  async close(): Promise<void> {
    await Promise.all(this.all().map((registry) => registry.close()));
  }

  /** Nest calls this when the program ends. */
  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }
}
