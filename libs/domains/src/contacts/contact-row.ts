import { readInstant, readInteger } from '#libs/platform';
import type { Contact } from './contact';

/** A stored contact. */
export interface ContactRow {
  id: string;
  owner_id: unknown;
  name: string;
  organization: string | null;
  street: string;
  city: string;
  province: string | null;
  postal_code: string;
  country: string;
  phone: string;
  email: string;
  is_default: unknown;
  version: unknown;
  created_at: unknown;
}

/** A stored contact as the business sees it. */
export const readContact = (row: ContactRow): Contact => ({
  id: row.id,
  ownerId: readInteger(row.owner_id),
  name: row.name,
  organization: row.organization,
  street: JSON.parse(row.street) as string[],
  city: row.city,
  province: row.province,
  postalCode: row.postal_code,
  country: row.country,
  phone: row.phone,
  email: row.email,
  isDefault: Boolean(Number(row.is_default)),
  version: readInteger(row.version),
  createdAt: readInstant(row.created_at),
});
