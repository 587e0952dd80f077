import type { Party } from '#libs/billing';
import { type Contact, type ContactFields, contentOf } from '#libs/domains';

/** What a new contact begins with: null where somebody has to type it. */
export type PrefilledContact = { readonly [Field in keyof ContactFields]: ContactFields[Field] | null };

/** A person of the customer, to begin with when nothing else says how it is reached. */
export interface KnownPerson {
  readonly name: string;
  readonly email: string;
}

const LINE_MAX = 200;

/** A new contact of a customer: as its default one, and without one by what stands on its bills and who logs in. Pure. */
export function prefilledContact(
  usual: Contact | undefined,
  { name, company, address }: Pick<Party, 'name' | 'company' | 'address'>,
  person: KnownPerson | undefined,
): PrefilledContact {
  if (usual) return contentOf(usual);
  return {
    name: person?.name ?? name,
    organization: company,
    street: address === null ? null : [address.slice(0, LINE_MAX)],
    city: null,
    province: null,
    postalCode: null,
    country: 'ID',
    phone: null,
    email: person?.email ?? null,
  };
}

/** What a contact may be without. */
const OPTIONAL: ReadonlySet<string> = new Set(['organization', 'province']);

/** The fields that still have to be typed. */
export const missingOf = (prefilled: PrefilledContact): string[] =>
  Object.entries(prefilled).flatMap(([field, value]) => (value === null && !OPTIONAL.has(field) ? [field] : []));
