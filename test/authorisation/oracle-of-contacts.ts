import { LOOK, type OracleRow, named, open, ownCustomer, to } from './oracle-row';

const contact = {
  name: 'X',
  street: ['Y'],
  city: 'Z',
  province: 'Bali',
  postalCode: '80361',
  country: 'ID',
  phone: '081234567890',
  email: 'x@y.co',
};

const contactsOf = (whose: 'self' | 'child'): Readonly<Record<string, OracleRow>> => {
  const one = named('contact', 'contact', whose);
  const domain = named('domain', 'domain', whose);
  return {
    'GET /v1/contacts/:contact': to(LOOK, one),
    'GET /v1/domains/:domain/owner-changes': to(LOOK, domain),
    'POST /v1/domains/:domain/owner-changes': to(LOOK, { ...domain, body: { contact: 'con_1' }, bodyNamesNobodys: 'contact-not-found' }),
    'POST /v1/domains/:domain/owner-changes/cancellation': to(LOOK, { ...domain, bodiless: true }),
    'POST /v1/owner-changes/question': open,
    'POST /v1/owner-changes/answer': open,
    'GET /v1/contacts/:contact/verification': to(LOOK, one),
    'POST /v1/contacts/:contact/verification': to(LOOK, { ...one, bodiless: true }),
    'POST /v1/registrant-emails/verification': open,
    // Another holder of names that are registered: it is let in and hears that this is asked for otherwise.
    'PUT /v1/contacts/:contact': to(LOOK, { ...one, body: contact }),
    'GET /v1/contacts/:contact/registries': to(LOOK, one),
    'GET /v1/contacts/:contact/domains': to(LOOK, one),
    'GET /v1/contacts/:contact/versions': to(LOOK, one),
  };
};

/** Whom a customer's own domains are registered for. */
export const OWN_CONTACTS = {
  ...contactsOf('self'),
  'GET /v1/contacts': to(LOOK),
  'POST /v1/contacts': to(LOOK),
  'GET /v1/contacts/prefilled': to(LOOK),
};

/** Whom the domains of a seller's customers are registered for. */
export const CHILDRENS_CONTACTS = {
  ...contactsOf('child'),
  'GET /v1/nodes/:node/contacts': to(LOOK, ownCustomer),
  'POST /v1/nodes/:node/contacts': to(LOOK, { ...ownCustomer, body: contact }),
  'GET /v1/nodes/:node/contacts/prefilled': to(LOOK, ownCustomer),
};
