import type { Domain } from '#libs/domains';
import { type DomainChanges, type DomainInfo, type RegistrySettings, leftOfUpdate } from '#libs/registry';
import { CLOSED, LOCK, type StepTowards } from '../changes/step-towards';

type Arrived = Pick<Domain, 'name' | 'authInfo' | 'lockedSince'>;
type Settings = Pick<RegistrySettings, 'contactRoles' | 'statusesNotSent'>;

/**
 * What is to change about a name that has come from another registrar: it is registered for its new holder, under a password that
 * nobody knew before. Its name servers stay, or it would stop working. `handle` is the holder's contact at the registry. Undefined when
 * nothing is left. One that was locked meanwhile is opened first, by an update of its own, and closed again with the last. Pure.
 */
export function arrival(domain: Arrived, handle: string, settings: Settings, info: DomainInfo): StepTowards | undefined {
  const left = leftOfUpdate(wanted(domain, handle, settings, info), info);
  if (!left) return undefined;
  return info.statuses.includes(CLOSED)
    ? { order: { name: domain.name, remove: { statuses: [CLOSED] } }, isLast: false }
    : { order: left, isLast: true };
}

const wanted = (
  { name, authInfo, lockedSince }: Arrived,
  handle: string,
  { contactRoles, statusesNotSent }: Settings,
  { contacts }: DomainInfo,
): DomainChanges => ({
  name,
  add: {
    contacts: contactRoles.map((type) => ({ type, id: handle })),
    statuses: lockedSince === null ? [] : LOCK.filter((status) => !statusesNotSent.includes(status)),
  },
  remove: { contacts: contacts.filter(({ id }) => id !== handle) },
  registrant: handle,
  authInfo,
});
