import type { Greeting } from '../registry';
import type { Extension, FeeVersion, RegistrySettings } from '../registry-settings';
import { EPP_NS } from './epp-ns';
import { FEE_URI } from './fee-markup';

/** The extensions that a session was logged in for: what we can, the settings want and the greeting offers. */
export class SpokenExtensions {
  /** Those of a session that is not logged in. */
  static readonly none = new SpokenExtensions(new Set(), undefined);

  private constructor(
    private readonly spoken: ReadonlySet<Extension>,
    readonly feeVersion: FeeVersion | undefined,
  ) {}

  static between(
    { extensions, feeVersions }: Pick<RegistrySettings, 'extensions' | 'feeVersions'>,
    { extURIs }: Greeting,
  ): SpokenExtensions {
    const feeVersion = feeVersions.find((version) => extURIs.includes(FEE_URI[version]));
    const isOffered = (extension: Extension): boolean =>
      extension === 'fee' ? feeVersion !== undefined : extURIs.includes(EPP_NS[extension]);
    const spoken = new Set(extensions.filter(isOffered));
    return new SpokenExtensions(spoken, spoken.has('fee') ? feeVersion : undefined);
  }

  has(extension: Extension): boolean {
    return this.spoken.has(extension);
  }

  get uris(): string[] {
    return [...this.spoken].map((extension) => (extension === 'fee' ? FEE_URI[this.feeVersion!] : EPP_NS[extension]));
  }
}
