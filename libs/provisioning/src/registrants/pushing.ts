import type { Contact, ContactHandle } from '#libs/domains';
import type { ContactUpdate as Change, Registry } from '#libs/registry';
import type { Attempt } from '../attempts';
import { contactAtRegistry } from './contact-at-registry';
import type { ContactUpdate } from './contact-update';

/** A telling under way, the contact as it is now, and what was sent of which nobody knows what became. */
export interface Pushing {
  readonly update: ContactUpdate;
  readonly contact: Contact;
  readonly handle: ContactHandle;
  readonly registry: Registry;
  readonly open: readonly Attempt[];
}

/** How the contact is to be at the registry. Pure. */
export const wantedThere = ({ contact, handle, registry }: Pick<Pushing, 'contact' | 'handle' | 'registry'>): Change => ({
  id: handle.handle,
  ...contactAtRegistry(contact, registry.settings),
});
