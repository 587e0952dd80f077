import type { Domain } from '#libs/domains';
import type { Registry } from '#libs/registry';
import type { Attempt } from '../attempts';
import type { DomainChange } from './domain-change';
import type { WantedAtRegistry } from './step-towards';

/** A change under way, the domain it is about, and what was sent for it of which nobody knows what became. */
export interface Changing {
  readonly change: DomainChange;
  readonly domain: Domain;
  readonly registry: Registry;
  readonly open: readonly Attempt[];
  /** What the registrant that is wanted is called at the registry; only of changes of that. */
  readonly holder?: string;
}

/** How the domain is to be at its registry: as asked for; once that was refused, closed again as it was. Pure. */
export function wantedAtRegistry({ change, domain, registry, holder }: Omit<Changing, 'open'>): WantedAtRegistry {
  const lock = domain.lockedSince === null ? {} : { isLocked: true };
  if (change.failure) return lock;
  const { nameServers, isLocked, signers } = change.wanted;
  return {
    ...lock,
    ...(nameServers ? { nameServers: nameServers.map(({ name }) => name) } : {}),
    ...(isLocked === undefined ? {} : { isLocked }),
    ...(signers ? { signers } : {}),
    ...(holder === undefined ? {} : { holder: { handle: holder, roles: registry.settings.contactRoles } }),
    ...(change.authInfo === null ? {} : { authInfo: change.authInfo }),
  };
}
