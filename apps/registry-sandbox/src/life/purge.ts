import type { Books } from './books';

/** Takes a domain out for good, with the hosts that lie in it: nobody is delegated to a host whose domain is gone. */
export function purge({ store }: Books, name: string): void {
  for (const host of store.hosts.inside(name)) store.hosts.removeWithLinks(host);
  store.transfers.remove('domain', name);
  store.domains.remove(name);
}
