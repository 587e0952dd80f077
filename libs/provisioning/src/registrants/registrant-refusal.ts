import { type Contact, ContactNotFound, type Domain, isSameHolder } from '#libs/domains';
import type { DomainError } from '#libs/kernel';
import { OwnerChangeNeeded } from './contact-update';

/** Why a domain that is registered for `standing` cannot be registered for another contact just so; undefined when it can. Pure. */
export function registrantRefusal({ ownerId }: Pick<Domain, 'ownerId'>, standing: Contact, wanted: Contact): DomainError | undefined {
  if (wanted.ownerId !== ownerId) return new ContactNotFound('The owner of the domain has no such contact.', { id: wanted.id });
  return isSameHolder(standing, wanted) ? undefined : new OwnerChangeNeeded(1);
}
