import type { GoodBody } from './good-bodies';

export const contact = {
  name: 'Ani',
  organization: 'Kedai',
  street: ['Jalan Contoh 1'],
  city: 'Bandung',
  province: 'Jawa Barat',
  postalCode: '40115',
  country: 'ID',
  phone: '0812-3456-7890',
  email: 'ani@example.test',
};

/** Whom domains are registered for, by whoever it concerns; this contact is nobody's. */
export const contacts = (by: 'customer' | 'subReseller'): GoodBody[] => [
  [by, 'PUT /v1/contacts/{contact}', { ...contact, domains: ['dom_1'] }],
  [by, 'POST /v1/domains/{domain}/owner-changes', { contact: 'con_1' }],
  [by, 'POST /v1/registrant-emails/verification', { secret: 'x'.repeat(43) }],
  [by, 'POST /v1/owner-changes/question', { secret: 'x'.repeat(43) }],
  [by, 'POST /v1/owner-changes/answer', { secret: 'x'.repeat(43), agrees: false }],
];
