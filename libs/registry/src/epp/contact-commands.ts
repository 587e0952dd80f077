import { type Markup, el } from '#libs/platform';
import type { CreateContact, PostalInfo } from '../registry-contact';
import { authInfo, command, field, objectAction } from './command';

/** RFC 5733, section 3.1.1. */
export const checkContacts = (ids: readonly string[], clTRID: string): string =>
  command(
    objectAction(
      'check',
      'contact',
      ids.map((id) => field('contact', 'id', id)),
    ),
    clTRID,
  );

/** RFC 5733, section 3.1.2. */
export const infoContact = (id: string, password: string | undefined, clTRID: string): string =>
  command(objectAction('info', 'contact', field('contact', 'id', id), authInfo('contact', password)), clTRID);

/** RFC 5733, section 3.2.1. */
export function createContact(order: CreateContact): string {
  const fields = [
    field('contact', 'id', order.id),
    order.postal.map(postalInfo),
    field('contact', 'voice', order.voice),
    field('contact', 'fax', order.fax),
    field('contact', 'email', order.email),
    authInfo('contact', order.authInfo),
  ];
  return command(objectAction('create', 'contact', ...fields), order.clTRID);
}

function postalInfo(postal: PostalInfo): Markup {
  const address = [
    postal.street.map((line) => field('contact', 'street', line)),
    field('contact', 'city', postal.city),
    field('contact', 'sp', postal.province),
    field('contact', 'pc', postal.postalCode),
    field('contact', 'cc', postal.country),
  ];
  const parts = [field('contact', 'name', postal.name), field('contact', 'org', postal.organisation), el('contact:addr', {}, address)];
  return el('contact:postalInfo', { type: postal.type }, parts);
}
