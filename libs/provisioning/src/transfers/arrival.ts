import type { Domain } from '#libs/domains';
import type { ContactRole, DomainChanges, DomainInfo } from '#libs/registry';

/**
 * What is to change about a name that has come from another registrar: it is registered for its new holder, under a password that
 * nobody knew before. Its name servers stay, or it would stop working. `handle` is the holder's contact at the registry. Pure.
 */
export function arrival(
  { name, authInfo }: Pick<Domain, 'name' | 'authInfo'>,
  handle: string,
  roles: readonly ContactRole[],
  { contacts }: Pick<DomainInfo, 'contacts'>,
): DomainChanges {
  return {
    name,
    add: { contacts: roles.map((type) => ({ type, id: handle })) },
    remove: { contacts: contacts.filter(({ id }) => id !== handle) },
    registrant: handle,
    authInfo,
  };
}
