import type { GoodBody } from './good-bodies';
import { contact as registrant } from './good-bodies-of-contacts';

const newCustomer = {
  firstName: 'Nina',
  lastName: 'Larasati',
  company: 'PT Kopi Nina',
  email: 'nina@example.test',
  phone: '0812-9999-0001',
  street: ['Jalan Melati 5'],
  city: 'Malang',
  province: 'Jawa Timur',
  postalCode: '65111',
  country: 'ID',
  password: 'pagi-hujan-gerimis',
  passwordAgain: 'pagi-hujan-gerimis',
  locale: 'id',
};
const agreedTo = ['lgl_1'];
const captcha = 'x'.repeat(40);
const items = [{ action: 'register', name: 'kopinina.id', years: 1 }];

/** What visitors send before they are customers. */
export const store: readonly GoodBody[] = [
  ['customer', 'POST /v1/availability/stream', { names: ['kopisenja.id'] }],
  ['customer', 'POST /v1/carts', { items }],
  ['customer', 'PUT /v1/carts/{cart}', { items }],
  ['customer', 'POST /v1/checkout', { customer: newCustomer, items, registrant, payWith: 'transfer', agreedTo, captcha }],
  ['customer', 'POST /v1/registration', { ...newCustomer, agreedTo, captcha }],
];
