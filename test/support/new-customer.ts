/** Somebody who is nobody's customer yet, as the form of a checkout is filled in. */
export const NINA = {
  firstName: 'Nina',
  lastName: 'Larasati',
  company: 'PT Kopi Nina',
  email: 'Nina@kopinina.example',
  phone: '0812-9999-0001',
  street: ['Jalan Melati 5'],
  city: 'Malang',
  province: 'Jawa Timur',
  postalCode: '65111',
  password: 'pagi-hujan-gerimis',
  passwordAgain: 'pagi-hujan-gerimis',
};

/** What she orders, but for a solved challenge. */
export const FIRST_ORDER = { customer: NINA, items: [{ action: 'register', name: 'kopinina.id', years: 1 }], payWith: 'transfer' };
