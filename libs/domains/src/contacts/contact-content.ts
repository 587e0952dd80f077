import { createHash } from 'node:crypto';
import type { ContactFields } from './contact';

/** What a contact says and nothing else, its fields in one order: what is stored of a version. */
export const contentOf = (fields: ContactFields): ContactFields => ({
  name: fields.name,
  organization: fields.organization,
  street: fields.street,
  city: fields.city,
  province: fields.province,
  postalCode: fields.postalCode,
  country: fields.country,
  phone: fields.phone,
  email: fields.email,
});

/** SHA-256 (hex) of what a contact says: a customer has one contact of each content. */
export const contentHash = (fields: ContactFields): string =>
  createHash('sha256')
    .update(JSON.stringify(contentOf(fields)))
    .digest('hex');
