import type { Contact } from '#libs/domains';
import { missingOf, prefilledContact } from './prefilled-contact';

const billed = { name: 'Kedai Kopi Senja', company: 'PT Kopi Senja', address: 'Jalan Braga 1, Bandung' };
const budi = { name: 'Budi Santoso', email: 'budi@example.test' };

it('a new contact begins as the one that orders take', () => {
  const usual = { id: 'con_1', name: 'Budi', city: 'Bandung', isDefault: true, version: 3 } as Contact;
  expect(prefilledContact(usual, billed, budi)).toMatchObject({ name: 'Budi', city: 'Bandung' });
  expect(prefilledContact(usual, billed, budi)).not.toHaveProperty('version');
});

it('without one it begins with what bills say and who logs in, and tells what is still to be typed', () => {
  const prefilled = prefilledContact(undefined, billed, budi);
  expect(prefilled).toMatchObject({ ...budi, organization: 'PT Kopi Senja', street: ['Jalan Braga 1, Bandung'], country: 'ID' });
  expect(missingOf(prefilled)).toEqual(['city', 'postalCode', 'phone']);
  expect(missingOf(prefilledContact(undefined, { ...billed, address: null }, undefined))).toEqual([
    'street',
    'city',
    'postalCode',
    'phone',
    'email',
  ]);
});
