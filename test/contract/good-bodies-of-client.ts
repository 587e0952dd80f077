import type { GoodBody } from './good-bodies';

const mailContact = { name: 'Kas', email: 'kas@kedai.example', locale: 'id', departments: ['billing', 'domains'] };

/** A customer's account as a whole. */
export const CLIENT: readonly GoodBody[] = [
  ['customer', 'POST /v1/mail-contacts', mailContact],
  ['customer', 'PUT /v1/mail-contacts/{mailContact}', mailContact],
];
