import type { ContactFields } from '#libs/domains';
import type { CreateContact, RegistrySettings } from '#libs/registry';
import { eppPhone } from '#libs/tree';

/** A contact as a registry is to have it. Pure. */
export function contactAtRegistry(
  contact: ContactFields,
  { contactPostal: type }: Pick<RegistrySettings, 'contactPostal'>,
): Pick<CreateContact, 'postal' | 'email'> & { readonly voice: string } {
  const write = type === 'int' ? ascii : (text: string) => text;
  return {
    postal: [
      {
        type,
        name: write(contact.name),
        ...(contact.organization ? { organisation: write(contact.organization) } : {}),
        street: contact.street.map(write),
        city: write(contact.city),
        ...(contact.province ? { province: write(contact.province) } : {}),
        postalCode: contact.postalCode,
        country: contact.country,
      },
    ],
    voice: eppPhone(contact.phone),
    email: contact.email,
  };
}

/** The internationalised form of an address is plain ASCII (RFC 5733): accents go, what has no plain form becomes a question mark. */
const ascii = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, '?');
