import type { RegistryPolicy } from '../policy/registry-policy';
import type { RegistryStore } from '../store/registry-store';

/** What the registry knows and the rules it goes by. */
export interface Books {
  readonly store: RegistryStore;
  readonly policy: RegistryPolicy;
}
