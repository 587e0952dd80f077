import { type Markup, el } from '#libs/platform';
import type { CreateContact, DeleteContact, PostalInfo, UpdateContact } from '../registry-contact';
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

/** RFC 5733, section 3.2.1. `isHidden`: its registry is asked to publish nothing of it (section 2.9). */
export function createContact(order: CreateContact, isHidden = false): string {
  const fields = [
    field('contact', 'id', order.id),
    order.postal.map(postalInfo),
    field('contact', 'voice', order.voice),
    field('contact', 'fax', order.fax),
    field('contact', 'email', order.email),
    authInfo('contact', order.authInfo),
    isHidden ? nothingDisclosed(order.postal) : undefined,
  ];
  return command(objectAction('create', 'contact', ...fields), order.clTRID);
}

/** RFC 5733, section 3.2.5. */
export function updateContact(order: UpdateContact): string {
  const changes = [
    order.postal?.map(postalInfo),
    field('contact', 'voice', order.voice),
    field('contact', 'fax', order.fax),
    field('contact', 'email', order.email),
    authInfo('contact', order.authInfo),
  ];
  const changed = changes.some((each) => each !== undefined);
  const action = objectAction(
    'update',
    'contact',
    field('contact', 'id', order.id),
    statuses('add', order.addStatuses),
    statuses('rem', order.removeStatuses),
    changed ? el('contact:chg', {}, changes) : undefined,
  );
  return command(action, order.clTRID);
}

/** RFC 5733, section 3.2.2. */
export const deleteContact = ({ id, clTRID }: DeleteContact): string =>
  command(objectAction('delete', 'contact', field('contact', 'id', id)), clTRID);

/** Every field that a registry might publish, in the order of the schema. */
function nothingDisclosed(postal: readonly PostalInfo[]): Markup {
  const written = ['name', 'org', 'addr'].flatMap((name) => postal.map(({ type }) => el(`contact:${name}`, { type })));
  return el('contact:disclose', { flag: '0' }, [...written, ...['voice', 'fax', 'email'].map((name) => el(`contact:${name}`))]);
}

const statuses = (part: 'add' | 'rem', words: readonly string[] = []): Markup | undefined =>
  words.length === 0
    ? undefined
    : el(
        `contact:${part}`,
        {},
        words.map((status) => el('contact:status', { s: status })),
      );

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
